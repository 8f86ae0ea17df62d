import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site as a static host does: a page for each folder, with or without the slash at the
 * end, and the site's own page for what is not there.
 */
export function createSiteServer(site: string): Server {
  const files = sirv(site, { etag: true });
  const notFound = readFileSync(join(site, '404.html'));
  return createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    });
  });
}
