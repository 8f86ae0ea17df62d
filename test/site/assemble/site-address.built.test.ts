import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sitemapFiles } from '../../../src/site/assemble/sitemap.ts';

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'tcerr-address-'));
  vi.resetModules();
});
afterEach(() => {
  rmSync(site, { recursive: true });
  vi.unstubAllEnvs();
});

/** Writes the files of a site that is published there, and gives its records' paths. */
async function writeFor(url: string, base: string): Promise<string[]> {
  vi.stubEnv('SITE_URL', url);
  vi.stubEnv('SITE_BASE', base);
  const [{ writeSiteFiles }, { recordRoutes }, { siteContent }] = await Promise.all([
    import('../../../src/site/assemble/write-site-files.ts'),
    import('../../../src/site/assemble/record-groups.ts'),
    import('../../../src/site/content/content.ts'),
  ]);
  writeSiteFiles(site, siteContent(), []);
  return recordRoutes(siteContent()).map(({ path }) => path);
}

const textOf = (name: string) => readFileSync(join(site, name), 'utf8');
const addressesIn = (name: string) => {
  const $ = load(textOf(name), { xml: true });
  return $('loc')
    .toArray()
    .map((element) => $(element).text());
};

it('names every record in the sitemap, at its whole address', async () => {
  const paths = await writeFor('https://errors.example.org', '/docs/');
  const maps = ['sitemap-1.xml', 'sitemap-2.xml'];
  expect(addressesIn('sitemap.xml')).toEqual(
    maps.map((name) => `https://errors.example.org/docs/${name}`),
  );
  expect(maps.flatMap((name) => addressesIn(name))).toEqual(
    paths.map((path) => `https://errors.example.org/docs${path}`),
  );
  expect(textOf('robots.txt')).toContain('Sitemap: https://errors.example.org/docs/sitemap.xml\n');
  const $ = load(textOf('opensearch.xml'), { xml: true });
  expect($('Url').attr('template')).toBe('https://errors.example.org/docs/search/?q={searchTerms}');
});

it('leaves out what needs an address where none is given, and removes what an earlier build wrote', async () => {
  for (const name of ['sitemap.xml', 'sitemap-1.xml', 'opensearch.xml', 'robots.txt'])
    writeFileSync(join(site, name), 'old');
  await writeFor('', '/');
  for (const name of ['sitemap.xml', 'sitemap-1.xml', 'opensearch.xml', 'robots.txt'])
    expect(existsSync(join(site, name)), name).toBe(false);
  expect(existsSync(join(site, 'llms.txt'))).toBe(true);
});

it.each(['errors.example.org', 'https://errors.example.org/docs', 'ftp://errors.example.org', 'x'])(
  'refuses the address %s in words',
  async (url) => {
    await expect(writeFor(url, '/')).rejects.toThrow(`SITE_URL is ${url}; give the site's origin`);
  },
);

it.each([
  ['/docs/tcerr/', '/docs/tcerr'],
  ['/docs', '/docs'],
  ['/', ''],
  ['', ''],
])('takes the folder %j', async (given, base) => {
  vi.stubEnv('SITE_BASE', given);
  expect((await import('../../../src/site/settings.ts')).siteBase()).toBe(base);
});

it.each(['docs', '//host/', 'https://errors.example.org/docs', '/a"b/', '/a//b'])(
  'refuses the folder %s in words',
  async (base) => {
    await expect(writeFor('', base)).rejects.toThrow(`SITE_BASE is ${base}; give the path of`);
  },
);

it('cuts a sitemap where it would be too long, and escapes addresses', () => {
  const paths = ['/a/', '/b&c/', '/d/'];
  const files = sitemapFiles(paths, (path) => `https://x.example${path}`, 2);
  expect(files.map(({ path }) => path)).toEqual([
    '/sitemap.xml',
    '/sitemap-1.xml',
    '/sitemap-2.xml',
  ]);
  expect(files[1]?.text).toContain('<loc>https://x.example/b&amp;c/</loc>');
  expect(files[2]?.text.match(/<loc>/g)).toHaveLength(1);
});
