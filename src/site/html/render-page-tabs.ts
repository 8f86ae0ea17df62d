import { numberText } from '../../text/count-text.ts';
import { href } from '../address/href.ts';
import type { PageTab, PageTabs } from '../blocks/page-tabs.ts';
import { type Html, html } from './html.ts';

/** Links to the pages on the parts of a thing. */
export function renderPageTabs({ label, tabs }: PageTabs): Html {
  return html`<nav class="page-tabs" aria-label="${label}">${tabs.map(renderTab)}</nav>`;
}

function renderTab({ name, count, path, anchors = [] }: PageTab): Html {
  const shown = html`${name}${count !== undefined && html` <span>${numberText(count)}</span>`}`;
  const marks = anchors.map((anchor) => html`<i id="${anchor}"></i>`);
  return path === undefined
    ? html`<a aria-current="page" href="#main">${marks}${shown}</a>`
    : html`<a href="${href(path)}">${marks}${shown}</a>`;
}
