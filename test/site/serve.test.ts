import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSiteServer } from '../../src/site/serve.ts';

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
    expect(await response.text()).toContain('There is no page at this address');
  },
);
