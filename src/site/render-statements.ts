import type { Statement } from '../schema/statement.ts';
import { renderProse } from './prose.ts';

/**
 * What sources say, each wording with the numbers of its sources in the page's own list, as links.
 * Empty when nothing is said.
 */
export function renderStatements(
  statements: readonly Statement[],
  sources: readonly string[],
): string {
  return statements
    .map(({ text, sources: ids }) => {
      const numbers = ids.map((id) => sources.indexOf(id) + 1).filter((number) => number > 0);
      const cited = numbers.map(
        (number) => `<a href="#source-${number}" aria-label="Source ${number}">${number}</a>`,
      );
      return `<div class="statement">${renderProse(text)}<span class="cited">${cited.join('')}</span></div>`;
    })
    .join('');
}
