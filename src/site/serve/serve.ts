import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { cacheControl } from './cache-headers.ts';

const BYTES = 'application/octet-stream';

type Compress = Parameters<ReturnType<typeof compression>>;

/**
 * Serves a built site as a static host does: compressed for those who take it so, to be kept as {@link cacheControl}
 * says, a page for each folder, with or without the slash at the end, and the site's own page for what is not there.
 * @param base the folder that the site is built for, without a slash at the end; nothing stands outside it.
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
    // The library takes bytes of an unknown kind for text; those of the site are compressed already.
    filter: (request, response) =>
      response.getHeader('content-type') !== BYTES && compression.filter(request, response),
  });
  const notFound = readFileSync(join(site, '404.html'));
  return createServer((request, response) => {
    if (!request.url?.startsWith(`${base}/`)) return void response.writeHead(404).end();
    request.url = request.url.slice(base.length);
    // Both are written for Express, and use of its request and response what Node's have.
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
