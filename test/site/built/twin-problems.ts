import { twinPath } from '../../../src/text/paths.ts';
import { MISSING_PAGE, type Outputs, placesIn } from './built-outputs.ts';

/** What is wrong with the Markdown of pages: a link that leads nowhere, a page without, one without a page. */
export function twinProblems(outputs: Outputs): string[] {
  const { pages, twins } = outputs;
  const places = placesIn(outputs);
  const called = [...pages.keys()].filter((path) => path !== MISSING_PAGE).map(twinPath);
  const known = new Set(called);
  return [
    ...called.filter((path) => !twins.has(path)).map((path) => `${path}: not there`),
    ...[...twins.keys()].filter((path) => !known.has(path)).map((path) => `${path}: of no page`),
    ...[...twins].flatMap(([path, links]) =>
      places.broken(path, links).map((link) => `${path}: ${link}`),
    ),
  ];
}
