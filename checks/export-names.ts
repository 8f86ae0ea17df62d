import type { SourceFile } from './source-file.ts';

/** The programs, each with the folders whose names it sees. */
const PRODUCTS = new Map([
  ['the scraper', /^(scraper|src\/(schema|text|content))\//],
  ['the package', /^src\/(schema|text|content|knowledge|records|search|package)\//],
  ['the site', /^src\/(schema|text|content|knowledge|records|search|site)\//],
  ['the outputs', /^src\/(schema|text|content|knowledge|records|search|outputs)\//],
]);

const EXPORTED_FUNCTION = /^export (?:async )?function\*? (\w+)/gm;

/** Astro calls these by their names, in each page that has them. */
const ASTRO_NAMES = new Set(['getStaticPaths']);

/** Exported functions of one product that share a name. */
export function findSharedNames(files: readonly SourceFile[]): string[] {
  const problems = Array.from(PRODUCTS, ([product, folders]) => {
    const places = new Map<string, string[]>();
    for (const { path, text } of files)
      if (folders.test(path))
        for (const [, name = ''] of text.matchAll(EXPORTED_FUNCTION))
          if (!ASTRO_NAMES.has(name)) places.set(name, [...(places.get(name) ?? []), path]);
    return Array.from(places, ([name, paths]) =>
      paths.length > 1 ? `${name}: is exported by ${paths.join(' and ')}, both of ${product}` : '',
    );
  });
  return [...new Set(problems.flat().filter((problem) => problem !== ''))];
}
