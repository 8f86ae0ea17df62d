import { markdownPath } from '../../../src/text/paths.ts';
import { MISSING_PAGE, type Outputs, placesIn } from './built-outputs.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * What is wrong on pages: a link or an anchor that leads nowhere, an id twice, an other form of the page
 * that is not there or not its own, an address for search engines that is not.
 * @param pages those that are checked.
 */
export function pageProblems(
  outputs: Outputs,
  pages: Iterable<readonly [string, PageFacts]> = outputs.pages,
): string[] {
  const places = placesIn(outputs);
  return [...pages].flatMap(([path, page]) => {
    const { links, repeated, markdown, record, ownAddress = path, trail } = page;
    const expected = path === MISSING_PAGE ? undefined : markdownPath(path);
    const addresses = [...links, ...trail, ...(record === undefined ? [] : [record])];
    return [
      ...new Set(places.broken(path, addresses).map((link) => `${path}: ${link}`)),
      ...repeated.map((id) => `${path}: #${id} twice`),
      ...(markdown === expected ? [] : [`${path}: names the Markdown ${markdown}`]),
      ...(ownAddress === path ? [] : [`${path}: names itself ${ownAddress}`]),
    ];
  });
}
