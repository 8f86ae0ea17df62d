import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

type Compress = Parameters<ReturnType<typeof compression>>;

/**
 * Serves a built site as a static host does: compressed for those who take it so, a page for each
 * folder, with or without the slash at the end, and the site's own page for what is not there.
 */
export function createSiteServer(site: string): Server {
  const files = sirv(site, { etag: true });
  const compress = compression();
  const notFound = readFileSync(join(site, '404.html'));
  return createServer((request, response) => {
    // Both are written for Express, and use of its request and response what Node's have.
    compress(request as Compress[0], response as Compress[1], () => {
      files(request, response, () => {
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
      });
    });
  });
}
