import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteServer } from '../../../src/site/serve/serve.ts';

const server = createSiteServer('dist/site');
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const get = (path: string) => fetch(origin + path, { redirect: 'manual' });

it.each(['/services/cam/', '/services/cam', '/'])('serves %s', async (path) => {
  expect((await get(path)).status).toBe(200);
});

it.each(['/nope', '/nope/', '/..%2f..%2fpackage.json', '/%', '//example.com/nope'])(
  "answers %s with the site's own page for what is not there",
  async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Page not found');
  },
);

describe('headers', () => {
  const header = async (path: string, name: string) => (await get(path)).headers.get(name);

  it('lets browsers keep what has a hash in its name, and ask for everything else', async () => {
    const assets = readdirSync('dist/site/assets').map((name) => `/assets/${name}`);
    expect(assets.length).toBeGreaterThan(2);
    for (const path of assets)
      expect(await header(path, 'cache-control'), path).toBe('public, max-age=31536000, immutable');
    const asked = [
      '/',
      '/services/cam/',
      '/services/cam',
      '/index.md',
      '/search/names.json',
      '/nope',
    ];
    for (const path of [...asked, '/api/v1/index.json', '/changes.atom', '/favicon.svg'])
      expect(await header(path, 'cache-control'), path).toBe('no-cache');
  });

  it('answers that a file is still the same', async () => {
    const etag = await header('/services/cam/', 'etag');
    const again = await fetch(`${origin}/services/cam/`, {
      headers: { 'if-none-match': etag ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('compresses text, and leaves packs as they are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tcerr-serve-'));
    mkdirSync(join(folder, 'offline'));
    const pack = randomBytes(10_000);
    writeFileSync(join(folder, 'offline/cam-0a1b2c3d4e5f.pack'), pack);
    for (const name of ['404.html', 'index.md'])
      writeFileSync(join(folder, name), 'text '.repeat(999));
    await serving(createSiteServer(folder, '/docs'), async (address) => {
      const answer = await fetch(`${address}/docs/offline/cam-0a1b2c3d4e5f.pack`);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': 'application/octet-stream',
        'content-length': '10000',
      });
      expect(answer.headers.has('content-encoding')).toBe(false);
      expect(pack.equals(Buffer.from(await answer.arrayBuffer()))).toBe(true);
      const text = await fetch(`${address}/docs/index.md`);
      expect(text.headers.get('content-encoding')).toMatch(/^(gzip|br)$/);
      expect(await text.text()).toBe('text '.repeat(999));
      for (const path of ['/', '/index.md', '/docs', '/docsindex.md'])
        expect((await fetch(address + path)).status, path).toBe(404);
    });
    rmSync(folder, { recursive: true });
  });
});

async function serving(other: Server, use: (address: string) => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  await use(`http://127.0.0.1:${(other.address() as AddressInfo).port}`);
  other.close();
}
