import type { Article } from '../../blocks/article.ts';
import { html } from '../../html/html.ts';
import type { ShownPage } from '../../html/page-frame.ts';
import { pageHead } from '../../html/page-head.ts';
import { toHtml } from '../../html/to-html.ts';
import { renderTrail, type TrailStep } from '../../html/trail.ts';
import { toMarkdown } from '../../markdown/to-markdown.ts';

/** A page of the site that shows records, ready to be put into the site's frame. */
export interface RecordPage extends ShownPage {
  markdown: () => string;
  /** The record for programs with the same facts, if it is written with this page. */
  record: { path: string; make: () => object } | null;
}

/** A page that is made from content: its path, and how it is made. */
export interface RecordRoute {
  path: string;
  render: () => RecordPage;
}

/** The parts of a page that shows records. */
export interface RecordPageParts extends Pick<ShownPage, 'title' | 'description'> {
  trail: readonly TrailStep[];
  article: Article;
  /** The path of the record for programs; `make` if it is written with this page. */
  record?: { path: string; make?: () => object };
}

/** A route whose page is made of its parts when you ask for it. */
export function recordRoute(path: string, parts: () => RecordPageParts): RecordRoute {
  return { path, render: () => recordPage(path, parts()) };
}

function recordPage(path: string, parts: RecordPageParts): RecordPage {
  const { title, description, trail, article, record } = parts;
  return {
    title,
    description,
    body: html`${renderTrail(trail)}${toHtml(article)}`,
    head: pageHead({ path, title, description, trail }, record?.path ?? null),
    markdown: () => toMarkdown(article),
    record: record?.make ? { path: record.path, make: record.make } : null,
  };
}
