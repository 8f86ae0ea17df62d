import { globSync, readFileSync, statSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { BuiltSite } from '../../../src/outputs/local-site/built-site.ts';
import { htmlOf, pathOf } from '../../../src/site/offline/shorthand.ts';
import type { PackedPage } from '../../../src/site/offline/site-version.ts';

const SITE = 'dist/site';
const files = globSync(`${SITE}/offline/**/*.pack`);

it('come to at most 5 MB', () => {
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(5_000_000);
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
