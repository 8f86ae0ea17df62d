import type { NamedSource } from '../../records/sources.ts';
import type { Statement } from '../../schema/facts/statement.ts';
import type { Immutable } from '../../schema/published/immutable.ts';
import { type Html, html } from './html.ts';
import { renderOutsideLink } from './outside-link.ts';
import { renderProse } from './prose.ts';

/**
 * What sources say, each wording with the numbers that its sources have in the page's own list.
 * Nothing when nothing is said.
 */
export function renderStatements(
  statements: Immutable<Statement[]>,
  sources: readonly NamedSource[],
): Html[] {
  return statements.map(({ text, sources: ids }) => {
    const numbers = sources.flatMap(({ id }, index) => (ids.includes(id) ? [index + 1] : []));
    const cited = numbers.map(
      (number) => html`<a href="#source-${number}" aria-label="Source ${number}">${number}</a>`,
    );
    return html`<div class="statement">${renderProse(text)}<span class="cited">${cited}</span></div>`;
  });
}

/** The list of a page's sources, with the numbers by which the page cites them. */
export function renderSources(sources: readonly NamedSource[]): Html {
  const items = sources.map(({ url, label, kindText, updatedText }, index) => {
    const name = url ? renderOutsideLink(url, label) : html`<span>${label}</span>`;
    return html`<li id="source-${index + 1}">${name}<span class="meta">${kindText} · ${updatedText}</span></li>`;
  });
  return html`<section class="sources" aria-labelledby="sources"><h2 id="sources">Sources</h2><ol>${items}</ol></section>`;
}
