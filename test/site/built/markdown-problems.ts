import { SKILL_FILE } from '../../../src/knowledge/skill/skill-text.ts';
import { markdownPath } from '../../../src/text/paths.ts';
import { MISSING_PAGE, type Outputs, placesIn } from './built-outputs.ts';

/** What is wrong with the Markdown of pages: a link that leads nowhere, a page without, one without a page. */
export function markdownProblems(outputs: Outputs): string[] {
  const { pages, markdown } = outputs;
  const places = placesIn(outputs);
  const called = [...pages.keys()].filter((path) => path !== MISSING_PAGE).map(markdownPath);
  const known = new Set([...called, `/${SKILL_FILE}`]);
  return [
    ...called.filter((path) => !markdown.has(path)).map((path) => `${path}: not there`),
    ...[...markdown.keys()].filter((path) => !known.has(path)).map((path) => `${path}: of no page`),
    ...[...markdown].flatMap(([path, links]) =>
      places.broken(path, links).map((link) => `${path}: ${link}`),
    ),
  ];
}
