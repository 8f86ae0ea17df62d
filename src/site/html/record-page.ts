import { href } from '../address/href.ts';
import { pageHead } from '../address/page-head.ts';
import { renderCodeName } from './code-name.ts';
import { type Html, html } from './html.ts';
import type { ShownPage } from './page-frame.ts';

/** A page of the site that shows records, ready to be put into the site's frame. */
export interface RecordPage extends ShownPage {
  /** The same in Markdown. */
  twin: () => string;
  /** The record for programs that tells the same, where it is written with this page. */
  record: { path: string; make: () => object } | null;
}

/** The parts of which a page is put together. */
export interface RecordPageParts extends Pick<RecordPage, 'title' | 'description' | 'twin'> {
  trail: readonly TrailStep[];
  article: Html;
  /** Where the record for programs stands, and how it is made if this page's group writes it. */
  record?: { path: string; make?: () => object };
}

/** Puts a page together that stands at a path. */
export function recordPage(path: string, parts: RecordPageParts): RecordPage {
  const { title, description, trail, article, twin, record } = parts;
  return {
    title,
    description,
    body: html`${renderTrail(trail)}${article}`,
    head: pageHead({ path, title, description, trail }, record?.path ?? null),
    twin,
    record: record?.make ? { path: record.path, make: record.make } : null,
  };
}

/** A step on the way from the home page; the last is the page itself and has no path. */
export interface TrailStep {
  name: string;
  path?: string;
  /** Whether the name is one in code, which breaks between its words alone. */
  isName?: boolean;
}

/** The way from the home page to this one. */
export function renderTrail(steps: readonly TrailStep[]): Html {
  const items = steps.map(({ name, path, isName }) => {
    const shown = isName ? renderCodeName(name) : name;
    return path
      ? html`<li><a href="${href(path)}">${shown}</a></li>`
      : html`<li><span aria-current="page">${shown}</span></li>`;
  });
  return html`<nav class="trail" aria-label="Breadcrumb"><ol>${items}</ol></nav>`;
}

/** Facts in a line, each under its name. */
export function renderFacts(facts: readonly { name: string; value: string }[]): Html {
  const items = facts.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return html`<dl class="facts">${items}</dl>`;
}
