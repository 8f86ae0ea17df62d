import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { cacheControl } from './cache-headers.ts';

const BYTES = 'application/octet-stream';

type Compress = Parameters<ReturnType<typeof compression>>;

/**
 * Creates a server for a built site that works like a static host: it compresses responses, sends {@link cacheControl},
 * serves a page for each folder with or without the slash at the end, and the site's own page for unknown addresses.
 * @param base the folder that the site is built for, without a slash at the end; there are no pages outside it.
 */
export function createSiteServer(site: string, base = ''): Server {
  const files = sirv(site, {
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', cacheControl(path));
      if (path.endsWith('.pack')) response.setHeader('content-type', BYTES);
    },
  });
  const compress = compression({
    // The library treats bytes of an unknown type as text; packs are already compressed.
    filter: (request, response) =>
      response.getHeader('content-type') !== BYTES && compression.filter(request, response),
  });
  const notFound = readFileSync(join(site, '404.html'));
  return createServer((request, response) => {
    if (!request.url?.startsWith(`${base}/`)) return void response.writeHead(404).end();
    request.url = request.url.slice(base.length);
    // Both are written for Express, but use only what Node's request and response have.
    compress(request as Compress[0], response as Compress[1], () => {
      files(request, response, () => {
        response
          .writeHead(404, {
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'no-cache',
          })
          .end(notFound);
      });
    });
  });
}
