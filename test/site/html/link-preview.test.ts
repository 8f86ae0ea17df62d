import { existsSync, statSync } from 'node:fs';
import { load } from 'cheerio';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => void vi.resetModules());
// Other test files share these modules, which have read the addresses.
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The head of a page's link preview on a site with this origin; `null` if there is none. */
async function previewOf(path: string, origin: string) {
  vi.stubEnv('SITE_URL', origin);
  vi.stubEnv('SITE_BASE', '/docs/');
  const { linkPreview } = await import('../../../src/site/html/link-preview.ts');
  const preview = linkPreview({ path, title: 'A.B — “x”' });
  return preview ? load(preview.text) : null;
}

it.each([
  ['/errors/internal-error/', 'error'],
  ['/services/cvm/errors/a.b/', 'error'],
  ['/errors/', 'page'],
  ['/services/cvm/', 'service'],
  ['/services/cvm/2017-03-12/run-instances/', 'action'],
  ['/services/cvm/types/2017-03-12/instance/', 'service'],
  ['/guides/signing/', 'guide'],
  ['/advice/not-found/', 'guide'],
  ['/about/', 'page'],
])('the preview of a link to %s has the picture “%s”', async (path, card) => {
  const $ = await previewOf(path, 'https://errors.example.org');
  const content = (name: string) => $?.(`[property="${name}"]`).attr('content');
  expect(content('og:title')).toBe('A.B — “x”');
  expect(content('og:url')).toBe(`https://errors.example.org/docs${path}`);
  expect(content('og:image')).toBe(`https://errors.example.org/docs/cards/${card}.png`);
  const file = `public/cards/${card}.png`;
  expect(existsSync(file)).toBe(true);
  expect(statSync(file).size).toBeLessThanOrEqual(60_000);
});

it('a site without a known origin has no preview, because it would lack the picture', async () => {
  expect(await previewOf('/about/', '')).toBeNull();
});
