import { globSync, readFileSync, statSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { loadEditions } from '../../../src/content/load-editions.ts';
import { BuiltSite } from '../../../src/outputs/local-site/built-site.ts';
import { indexContent } from '../../../src/records/content-index.ts';
import { onlySite, sitesOf } from '../../../src/records/sources.ts';
import { htmlOf, pathOf } from '../../../src/site/offline/shorthand.ts';
import type { PackedPage } from '../../../src/site/offline/site-version.ts';
import { sitePath } from '../../../src/text/paths.ts';

const SITE = 'dist/site';
const files = globSync(`${SITE}/offline/**/*.pack`);

it('come to at most 11.5 MB, and to 8.5 MB without the services that only the China site has', () => {
  const index = indexContent(loadEditions('content'));
  const china = [...index.services.values()].filter(({ versions }) =>
    versions.every(({ sources }) => onlySite(index, sitesOf(index, sources)) === 'china'),
  );
  const folders = china
    .filter(({ versions }) => versions.length > 0)
    .map(({ service }) => `${SITE}/offline${sitePath.service(service).slice(0, -1)}-`);
  const sizeOf = (paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + statSync(path).size, 0);
  const others = files.filter((file) => !folders.some((folder) => file.startsWith(folder)));
  expect(files.length - others.length).toBe(folders.length);
  expect(sizeOf(files)).toBeLessThanOrEqual(11_500_000);
  expect(sizeOf(others)).toBeLessThanOrEqual(8_500_000);
});

it('contain every page of the site once, as it was built', () => {
  const site = new BuiltSite(SITE);
  const kept: string[] = [];
  const differing: string[] = [];
  for (const file of files) {
    const pages: PackedPage[] = JSON.parse(String(zstdDecompressSync(readFileSync(file))));
    for (const page of pages) {
      const path = `${pathOf(page).slice(1)}index.html`;
      kept.push(path);
      if (!isBuiltSo(site.read(path), page)) differing.push(path);
    }
  }
  expect(kept.sort()).toEqual([...site.pages].sort());
  expect(differing).toEqual([]);
});

it('are named by the service worker, and no others are there', () => {
  const worker = readFileSync(`${SITE}/sw.js`, 'utf8');
  const named = Array.from(worker.matchAll(/"(offline\/[^"]*\.pack)"/g), ([, file]) => file);
  expect(named.toSorted()).toEqual(files.map((file) => file.slice(SITE.length + 1)).sort());
});

function isBuiltSo(built: string, page: PackedPage): boolean {
  const [, title] = page;
  if (title === null) return built === htmlOf(page);
  const [, main] = /<main id="main">(.*)<\/main>/s.exec(built) ?? [];
  return main?.trim() === htmlOf(page).trim();
}
