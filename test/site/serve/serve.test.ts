import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { text as consume } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSiteServer } from '../../../src/site/serve/serve.ts';
import { scratchFolder } from '../../outputs/scratch-folder.ts';

const folder = scratchFolder();
const text = '0123456789'.repeat(200);
const large = Buffer.alloc(30_000_000);
for (const name of ['404.html', 'index.html', 'page.md', 'a.txt', 'a.json', 'changes.atom'])
  writeFileSync(join(folder, name), text);
writeFileSync(join(folder, 'large.pack'), large);
const server = createSiteServer(folder);
let origin = '';

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, options?: RequestInit) => fetch(origin + path, options);

describe('ranges', () => {
  it.each([
    ['bytes=0-0', 206, 'bytes 0-0/2000', '0'],
    ['bytes=5-9', 206, 'bytes 5-9/2000', '56789'],
    ['bytes=-3', 206, 'bytes 1997-1999/2000', '789'],
    ['bytes=1998-5000', 206, 'bytes 1998-1999/2000', '89'],
    ['bytes=100-50', 416, 'bytes */2000', ''],
    ['bytes=2000-', 416, 'bytes */2000', ''],
    ['bytes=abc', 200, null, text],
    ['bytes=0-1,5-6', 200, null, text],
    ['items=0-5', 200, null, text],
  ])('answers %s with %i', async (range, status, contentRange, body) => {
    const response = await get('/', { headers: { range, 'accept-encoding': 'gzip' } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-range')).toBe(contentRange);
    expect(response.headers.get('content-encoding')).toBe(status === 200 ? 'gzip' : null);
    expect(await response.text()).toBe(body);
  });
});

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
  const response = await get('/', { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

describe('a long address', () => {
  const send = async (request: string): Promise<string> => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const answer = consume(socket);
    socket.write(request);
    return answer;
  };
  const ask = (length: number) =>
    send(`GET /?q=${'x'.repeat(length)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);

  it.each([20_000, 1_000_000])('is answered with the page at %i characters', async (length) => {
    expect(await ask(length)).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*0123456789$/);
  });

  it('that no browser sends is refused in words', async () => {
    const answer = await ask(4_000_000);
    expect(answer).toMatch(
      /^HTTP\/1\.1 431 [\s\S]*\r\nContent-Type: text\/html; charset=utf-8\r\n/,
    );
    expect(answer).toMatch('The address is too long.');
  });

  it('that is not one of HTTP is refused in words', async () => {
    expect(await send('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*cannot be read/);
  });
});

it('answers HEAD with the headers alone', async () => {
  const response = await get('/', { method: 'HEAD' });
  expect(response.headers.get('content-length')).toBe('2000');
  expect(await response.text()).toBe('');
});

it.each([
  ['/', 'text/html; charset=utf-8'],
  ['/nope', 'text/html; charset=utf-8'],
  ['/page.md', 'text/markdown; charset=utf-8'],
  ['/a.txt', 'text/plain; charset=utf-8'],
  ['/a.json', 'application/json; charset=utf-8'],
  ['/changes.atom', 'application/atom+xml; charset=utf-8'],
])('states the type of %s and forbids guesses', async (path, type) => {
  const { headers } = await get(path);
  expect(headers.get('content-type')).toBe(type);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

describe('files that change', () => {
  const headers = { 'accept-encoding': 'identity' };
  const file = join(folder, 'changing.txt');

  it.each(['short', text, 'a'])('arrive whole', async (content) => {
    writeFileSync(file, content);
    const response = await get('/changing.txt', { headers });
    expect(response.headers.get('content-length')).toBe(String(content.length));
    expect(await response.text()).toBe(content);
  });

  it('are not found once they are gone', async () => {
    writeFileSync(file, text);
    expect((await get('/changing.txt')).status).toBe(200);
    rmSync(file);
    const gone = await get('/changing.txt');
    expect(gone.status).toBe(404);
    expect(await gone.text()).toBe(text);
  });

  it('end the response if they become shorter while they are sent', async () => {
    writeFileSync(join(folder, 'shrinking.pack'), large);
    const response = await get('/shrinking.pack');
    truncateSync(join(folder, 'shrinking.pack'), 10);
    await expect(response.arrayBuffer()).rejects.toThrow('terminated');
  });

  it('are an error of the server if they cannot be opened', async () => {
    // The system finds a socket in the folder, but does not open it as a file.
    const socket = createServer().listen(join(folder, 'socket'));
    await once(socket, 'listening');
    const response = await get('/socket');
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
    socket.close();
  });
});

const OPEN = '/proc/self/fd';
it.skipIf(!existsSync(OPEN))('closes the file of a response that nobody waits for', async () => {
  const isOpen = (name: string) => {
    try {
      return readlinkSync(join(OPEN, name)) === join(folder, 'large.pack');
    } catch {
      return false;
    }
  };
  for (let at = 0; at < 20; at += 1) {
    const abort = new AbortController();
    await get('/large.pack', { signal: abort.signal });
    abort.abort();
  }
  await vi.waitFor(() => expect(readdirSync(OPEN).filter(isOpen)).toEqual([]), 5000);
});

describe('npm start', () => {
  const start = (cwd: string, env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [resolve('src/site/serve/cli.ts')], {
      ...{ cwd, encoding: 'utf8', timeout: 20_000 },
      env: { ...process.env, ...env },
    });

  it.each(['abc', '99999', '-1', '80.5'])('refuses the port %s', (port) => {
    const { status, stderr } = start(folder, { PORT: port });
    expect(status).toBe(2);
    expect(stderr).toContain(`value '${port}' from env 'PORT' is invalid. Give a number`);
  });

  it('says that the site is not built', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { status, stderr } = start(empty);
    expect([status, stderr]).toEqual([
      1,
      'dist/site does not contain a built site; run `npm run build` first\n',
    ]);
  });
});
