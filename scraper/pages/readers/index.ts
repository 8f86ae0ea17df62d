import type { PageForm } from '../../../src/schema/facts/source.ts';
import { readHtml } from './html.ts';
import { readBareMarkdown, readMarkdown } from './markdown.ts';
import type { Reader } from './page.ts';
import { readTextCapture } from './text-capture.ts';

/** The reader of each form. */
export const READERS: Readonly<Record<PageForm, Reader>> = {
  html: readHtml,
  markdown: readMarkdown,
  'markdown-bare': readBareMarkdown,
  'text-capture': readTextCapture,
};
