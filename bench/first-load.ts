import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const SITE = 'dist/site';
/** What a browser without a cache loads before it shows a page. */
interface FirstLoad {
  page: string;
  gzipBytes: number;
  brotliBytes: number;
}

/**
 * Prints the pages of the built site with the largest first load: the page, its style sheets and its scripts with what
 * they import, compressed one by one at brotli's highest and
 * gzip's default level. Icons and parts that load later are not counted.
 */
function main(): void {
  const { values } = parseArgs({ options: { pages: { type: 'string', default: '10' } } });
  const count = Number(values.pages);
  const bySize = globSync('**/*.html', { cwd: SITE })
    .map((page) => ({ page, bytes: gzipSync(readFileSync(join(SITE, page))).length }))
    .sort((one, other) => other.bytes - one.bytes);
  const loads = bySize.slice(0, 3 * count).map(({ page }) => firstLoad(page));
  loads.sort((one, other) => other.brotliBytes - one.brotliBytes);
  console.log(`The largest first loads of ${bySize.length} pages, in KB\nbrotli   gzip  page`);
  for (const { page, gzipBytes, brotliBytes } of loads.slice(0, count))
    console.log(`${inKb(brotliBytes)} ${inKb(gzipBytes)}  /${page.replace('index.html', '')}`);
}

function firstLoad(page: string): FirstLoad {
  const html = readFileSync(join(SITE, page), 'utf8');
  const linked = Array.from(html.matchAll(/<(?:link|script)\s[^>]*>/g), ([tag]) => fileOf(tag));
  const files = new Set(linked.flatMap((file) => (file ? [file, ...importsOf(file)] : [])));
  const contents = [page, ...files].map((file) => readFileSync(join(SITE, file)));
  const sum = (compress: (bytes: Buffer) => Buffer) =>
    contents.reduce((bytes, content) => bytes + compress(content).length, 0);
  return {
    page,
    gzipBytes: sum((content) => gzipSync(content)),
    brotliBytes: sum((content) => brotliCompressSync(content)),
  };
}

/** The file that a tag loads before the page is shown; `undefined` if it loads none. */
function fileOf(tag: string): string | undefined {
  const isStyle = / rel="stylesheet"/.test(tag) && !/ disabled/.test(tag);
  const isScript = tag.startsWith('<script');
  return isStyle || isScript ? / (?:href|src)="\/([^"]*)"/.exec(tag)?.[1] : undefined;
}

/** The files that a script imports when it starts, and those that they import. */
function importsOf(script: string): string[] {
  if (!script.endsWith('.js')) return [];
  const text = readFileSync(join(SITE, script), 'utf8');
  const named = text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g);
  const imported = Array.from(named, ([, name = '']) => join(dirname(script), name));
  return imported.flatMap((file) => [file, ...importsOf(file)]);
}

function inKb(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(6);
}

main();
