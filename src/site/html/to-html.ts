import type { Article, Inline, SourceLine } from '../blocks/article.ts';
import { renderTitleName } from './code-name.ts';
import { type Html, html } from './html.ts';
import { renderBlocks } from './render-blocks.ts';
import { renderLine, renderOutsideLink } from './render-inline.ts';

/** An article as HTML, between the trail and the footer of its page. */
export function toHtml({ className, title, header, blocks, sources }: Article): Html {
  return html`<article${className !== undefined && html` class="${className}"`}><header class="title"><h1>${renderTitle(title)}</h1>${renderBlocks(header)}</header>
${renderBlocks(blocks)}${sources && renderSources(sources)}</article>`;
}

function renderTitle(title: Inline): Html {
  const isName = typeof title !== 'string' && title.type === 'name' && title.path === undefined;
  return isName ? renderTitleName(title.text) : renderLine([title]);
}

/** The list of a page's sources, with the numbers by which the page cites them. */
export function renderSources(sources: readonly SourceLine[]): Html {
  const items = sources.map(({ url, label, note }, index) => {
    const name = url ? renderOutsideLink(url, label) : html`<span>${label}</span>`;
    return html`<li id="source-${index + 1}">${name}${note && html`<span class="meta">${note}</span>`}</li>`;
  });
  return html`<details class="sources folded"><summary><h2 id="sources">Sources <span class="meta">${sources.length}</span></h2></summary><ol>${items}</ol></details>`;
}
