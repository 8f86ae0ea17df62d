import { existsSync, type ReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import send from 'send';
import { OutputError } from '../../content/output-error.ts';
import { assertWholeSite } from '../assemble/assert-whole-site.ts';
import { cacheControl } from './cache-headers.ts';
import { refuseRequest } from './refuse-request.ts';

const NOT_FOUND = '404.html';
const BYTES = 'application/octet-stream';
/** A little more than the longest address that browsers send, which has 2 MB. */
const MAX_HEADER_BYTES = 2_200_000;
const METHODS = ['GET', 'HEAD'];
/** Where the MIME database has no type, or another charset. */
const TYPES: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  pack: BYTES,
  webmanifest: 'application/manifest+json',
};

type Compress = Parameters<ReturnType<typeof compression>>;

const compress = compression({
  filter: (request, response) =>
    // The library treats bytes of an unknown type as text; packs are already compressed.
    response.getHeader('content-type') !== BYTES &&
    // A range counts the bytes of the file itself.
    !response.hasHeader('content-range') &&
    compression.filter(request, response),
});

/**
 * Creates a server for a built site that works like a static host: it compresses responses, sends {@link cacheControl},
 * serves a page for each folder with or without the slash at the end, and the site's own page for unknown addresses.
 * Files may change or go while it runs.
 * @param base the folder that the site is built for, without a slash at the end; there are no pages outside it.
 * @throws {OutputError} if the folder does not contain a built site, or a half-written one.
 */
export function createSiteServer(site: string, base = ''): Server {
  assertWholeSite(site);
  if (!existsSync(join(site, NOT_FOUND)))
    throw new OutputError(`${site} does not contain a built site; run \`npm run build\` first`);
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    const { method = '', url = '' } = request;
    if (!METHODS.includes(method)) {
      response.writeHead(405, { allow: METHODS.join(', ') }).end();
    } else if (!url.startsWith(`${base}/`)) {
      response.writeHead(404).end();
    } else {
      const [path = '/'] = url.slice(base.length).split('?', 1);
      // It is written for Express, but uses only what Node's request and response have.
      compress(request as Compress[0], response as Compress[1], () =>
        sendFile(site, path, request, response),
      );
    }
  });
  return server.on('clientError', refuseRequest);
}

function sendFile(
  site: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  // A conditional request is answered as static hosts do, also if no cache between may answer it.
  delete request.headers['cache-control'];
  send(request, path, { root: site, cacheControl: false })
    .on('headers', (_: ServerResponse, file: string) => {
      response.setHeader('cache-control', cacheControl(file));
      const type = TYPES[file.slice(file.lastIndexOf('.') + 1)];
      if (type) response.setHeader('content-type', type);
    })
    .on('directory', () => sendFile(site, `${path}/`, request, response))
    .on('stream', (file: ReadStream) => {
      // A file that became shorter cannot fill the stated length: the reader must not wait for the rest.
      file.on('end', () => {
        if (Number(response.getHeader('content-length')) > file.bytesRead) response.destroy();
      });
    })
    .on('error', ({ status }: { status: number }) => sendProblem(site, status, response))
    .pipe(response);
}

/** The site's own page for an unknown address, or a range or a condition that cannot be met. */
async function sendProblem(site: string, status: number, response: ServerResponse): Promise<void> {
  if (response.headersSent) return void response.destroy();
  for (const name of ['content-length', 'content-type', 'etag', 'last-modified'])
    response.removeHeader(name);
  if (status !== 416) response.removeHeader('content-range');
  response.setHeader('cache-control', cacheControl(NOT_FOUND));
  if (status === 412 || status === 416 || status === 500)
    return void response.writeHead(status).end();
  const page = await readFile(join(site, NOT_FOUND)).catch(() => 'Page not found');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}
