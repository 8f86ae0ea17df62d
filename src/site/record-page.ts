import { href } from './href.ts';
import { type Html, html } from './html.ts';

/** A page of the site that shows records, ready to be put into the site's frame. */
export interface RecordPage {
  /** Without the site's name. */
  title: string;
  /** One sentence for search engines and link previews. */
  description: string;
  body: Html;
}

/** A step on the way from the home page; the last is the page itself and has no path. */
export interface TrailStep {
  name: string | Html;
  path?: string;
}

/** The way from the home page to this one. */
export function renderTrail(steps: readonly TrailStep[]): Html {
  const items = steps.map(({ name, path }) =>
    path
      ? html`<li><a href="${href(path)}">${name}</a></li>`
      : html`<li><span aria-current="page">${name}</span></li>`,
  );
  return html`<nav class="trail" aria-label="Breadcrumb"><ol>${items}</ol></nav>`;
}

/** Facts in a line, each under its name. */
export function renderFacts(facts: readonly { name: string; value: string }[]): Html {
  const items = facts.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return html`<dl class="facts">${items}</dl>`;
}
