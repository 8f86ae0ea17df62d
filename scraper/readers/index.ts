import type { PageForm } from '../../src/schema/source.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { Reader } from './page.ts';
import { readTextCapture } from './text-capture.ts';

/** The reader of each form. The two forms of Markdown differ only in what the text states. */
export const READERS: Readonly<Record<PageForm, Reader>> = {
  html: readHtml,
  markdown: readMarkdown,
  'markdown-bare': readMarkdown,
  'text-capture': readTextCapture,
};
