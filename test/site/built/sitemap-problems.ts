import { load } from 'cheerio';
import { MISSING_PAGE, type Outputs } from './built-outputs.ts';

/**
 * What is wrong with the sitemap: a page that it leaves out or names twice, an address of no page, a
 * part that is not there.
 * @param files the sitemap's index and its parts, by path.
 * @param root what its addresses have before their paths.
 */
export function sitemapProblems(
  { pages }: Outputs,
  files: ReadonlyMap<string, string>,
  root: string,
): string[] {
  const parts = pathsIn(files.get('/sitemap.xml'), root);
  const counts = new Map<string, number>();
  for (const path of parts.flatMap((part) => pathsIn(files.get(part), root)))
    counts.set(path, (counts.get(path) ?? 0) + 1);
  return [
    ...parts.filter((part) => !files.has(part)).map((part) => `${part}: not there`),
    ...[...counts].flatMap(([path, count]) => [
      ...(pages.has(path) ? [] : [`sitemap: ${path} is not a page`]),
      ...(count > 1 ? [`sitemap: ${path} ${count} times`] : []),
    ]),
    ...[...pages.keys()]
      .filter((path) => path !== MISSING_PAGE && !counts.has(path))
      .map((path) => `sitemap: without ${path}`),
  ];
}

function pathsIn(xml: string | undefined, root: string): string[] {
  const $ = load(xml ?? '', { xml: true });
  const addresses = $('loc')
    .toArray()
    .map((location) => $(location).text());
  return addresses.map((one) => (one.startsWith(`${root}/`) ? one.slice(root.length) : one));
}
