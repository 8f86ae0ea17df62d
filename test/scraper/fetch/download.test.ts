import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type DownloadOptions, downloadArchive } from '../../../scraper/fetch/download.ts';
import { readDefinitions } from '../definitions/read.ts';
import { archiveOf, CLI_FILES, temporaryFolder } from '../definitions/repository.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine that gives these answers in turn, and the last one from then on. */
async function serve(...answers: Answer[]): Promise<{ url: URL; requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answers[Math.min(requests.length, answers.length) - 1]?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`http://127.0.0.1:${port}/archive/master.tar.gz`), requests };
}

const body =
  (content: string | Buffer, headers = {}): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-length': Buffer.byteLength(content), ...headers });
    response.end(content);
  };
const status =
  (code: number, headers = {}): Answer =>
  (_, response) => {
    response.writeHead(code, headers);
    response.end();
  };
/** Promises more than it sends. */
const cutShort: Answer = (request, response) => {
  response.writeHead(200, { 'content-length': 1000 });
  response.write('part', () => request.socket.destroy());
};
const hangUp: Answer = (request) => request.socket.destroy();

function download(url: URL, cache: string, options: Partial<DownloadOptions> = {}) {
  return downloadArchive(url, cache, { retries: 2, retryDelayMs: 1, progress: false, ...options });
}

test('keeps an archive with its ETag, and asks whether it has changed', async () => {
  const cache = join(temporaryFolder(), 'deep', 'cache');
  const { url, requests } = await serve(
    body('one', { etag: '"1"' }),
    status(304),
    body('two', { etag: 'W/"2"' }),
    status(304),
  );
  const path = await download(url, cache);
  expect(readFileSync(path, 'utf8')).toBe('one');
  expect(await download(url, cache)).toBe(path);
  expect(readFileSync(path, 'utf8')).toBe('one');
  await download(url, cache);
  expect(readFileSync(path, 'utf8')).toBe('two');
  await download(url, cache);
  const sent = requests.map(({ headers }) => headers['if-none-match']);
  expect(sent).toEqual([undefined, '"1"', '"1"', 'W/"2"']);
  expect(readdirSync(cache)).toHaveLength(2);
});

test('fetches an archive anew that is no longer what was stored, or of which nothing is known', async () => {
  const cache = temporaryFolder();
  const { url, requests } = await serve(body('one', { etag: '"1"' }));
  const path = await download(url, cache);
  writeFileSync(path, 'changed');
  await download(url, cache);
  expect(readFileSync(path, 'utf8')).toBe('one');
  writeFileSync(`${path}.json`, 'no JSON');
  await download(url, cache);
  expect(requests.every(({ headers }) => headers['if-none-match'] === undefined)).toBe(true);
});

test.each<[string, Answer]>([
  ['a server error', status(503)],
  ['too many requests', status(429, { 'retry-after': '0' })],
  ['a connection that ends', hangUp],
  ['a body that breaks off', cutShort],
])('tries again after %s', async (_, failure) => {
  const cache = temporaryFolder();
  const { url, requests } = await serve(failure, failure, body('whole'));
  expect(readFileSync(await download(url, cache), 'utf8')).toBe('whole');
  expect(requests).toHaveLength(3);
  expect(readdirSync(cache)).toHaveLength(1);
});

test.each<[string, Answer, RegExp]>([
  ['a server error', status(500), /the server answers 500 \(tried 3 times\)/],
  ['a body that breaks off', cutShort, /\(tried 3 times\)/],
])('gives up when %s stays, and leaves nothing behind', async (_, failure, message) => {
  const cache = temporaryFolder();
  const { url, requests } = await serve(failure);
  await expect(download(url, cache)).rejects.toThrow(message);
  expect(requests).toHaveLength(3);
  expect(readdirSync(cache)).toEqual([]);
});

test('a failure leaves what the cache has', async () => {
  const cache = temporaryFolder();
  const { url } = await serve(body('one', { etag: '"1"' }), cutShort);
  const path = await download(url, cache);
  await expect(download(url, cache)).rejects.toThrow(/tried 3 times/);
  expect(readFileSync(path, 'utf8')).toBe('one');
});

test('does not ask again for what is not there', async () => {
  const { url, requests } = await serve(status(404));
  await expect(download(url, temporaryFolder())).rejects.toThrow(/the server answers 404; try/);
  expect(requests).toHaveLength(1);
});

test('waits only so long, for the first byte and for the next', async () => {
  const silent: Answer = () => {};
  const stalls: Answer = (_, response) => {
    response.writeHead(200);
    response.write('x');
  };
  const trickles: Answer = (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'), 10);
    response.on('close', () => clearInterval(timer));
  };
  const options = { retries: 0, idleTimeoutMs: 100, timeoutMs: 400 };
  for (const answer of [silent, stalls]) {
    const { url } = await serve(answer);
    await expect(download(url, temporaryFolder(), options)).rejects.toThrow(/sent nothing for 100/);
  }
  const { url } = await serve(trickles);
  await expect(download(url, temporaryFolder(), options)).rejects.toThrow(/took over 400 ms/);
});

test('stops at the size limit, stated or not', async () => {
  const large = Buffer.alloc(2 * 2 ** 20);
  const options = { maxBytes: 2 ** 20 };
  const stated = await serve(body(large));
  const cache = temporaryFolder();
  await expect(download(stated.url, cache, options)).rejects.toThrow(/is larger than 1 MiB/);
  const unstated = await serve((_, response) => response.end(large));
  await expect(download(unstated.url, cache, options)).rejects.toThrow(/is larger than 1 MiB/);
  expect(stated.requests.length + unstated.requests.length).toBe(2);
  expect(readdirSync(cache)).toEqual([]);
});

test('follows where the same host leads, and nowhere else', async () => {
  const same = await serve(status(302, { location: '/elsewhere' }), body('there'));
  expect(readFileSync(await download(same.url, temporaryFolder()), 'utf8')).toBe('there');
  expect(same.requests.map(({ url }) => url)).toEqual(['/archive/master.tar.gz', '/elsewhere']);

  const other = await serve(body('other'));
  const away = await serve(status(302, { location: other.url.href }));
  await expect(download(away.url, temporaryFolder())).rejects.toThrow(/which is another host/);
  for (const location of [
    'https://example.com/',
    'file:///etc/passwd',
    'http://[',
    'http://codeload.github.com/',
  ]) {
    const { url } = await serve(status(302, { location }));
    await expect(download(url, temporaryFolder())).rejects.toThrow(/which is another host/);
  }
  expect(other.requests).toEqual([]);

  const loop = await serve(status(302, { location: '/again' }));
  await expect(download(loop.url, temporaryFolder())).rejects.toThrow(
    /redirects more than 5 times/,
  );
});

test('definitions are read from an address, and a damaged archive is not kept', async () => {
  const cache = temporaryFolder();
  const archive = readFileSync(await archiveOf(CLI_FILES));
  const { url, requests } = await serve(
    body(archive.subarray(0, -100), { etag: '"1"' }),
    body(archive, { etag: '"1"' }),
  );
  const options = { cli: url.href, sdk: null, cache, progress: false };
  await expect(readDefinitions(options)).rejects.toThrow(/it ends early/);
  const { serviceVersions } = await readDefinitions(options);
  expect(serviceVersions.map(({ service }) => service)).toEqual(['toy']);
  expect(requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
  expect(existsSync(cache)).toBe(true);
});
