import type { PageForm } from '../../../src/schema/facts/source.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { Reader } from './page.ts';
import { readTextCapture } from './text-capture.ts';
import { visiblePage } from './visible-page.ts';

/** The reader of each form. */
export const READERS: Readonly<Record<PageForm, Reader>> = {
  html: visiblePage(readHtml),
  markdown: visiblePage(readMarkdown),
  'markdown-bare': visiblePage(readMarkdown),
  'text-capture': visiblePage(readTextCapture),
};
