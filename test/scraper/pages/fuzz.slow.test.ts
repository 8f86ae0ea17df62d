import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../scraper/pages/extract-page.ts';
import { PageError } from '../../../scraper/pages/issue.ts';
import { READERS } from '../../../scraper/pages/readers/index.ts';
import { readLinks, readNavigation } from '../../../scraper/pages/readers/navigation.ts';
import type { PageForm } from '../../../src/schema/facts/source.ts';
import { EVERY_CASE } from '../../every-case.ts';

/** A megabyte is a second's work; a machine that is busy elsewhere, or slow, gets some more. */
const TIME_LIMIT_MS = 3000;
const MEGABYTE = 1_000_000;

const FORMS: PageForm[] = ['html', 'markdown', 'markdown-bare'];

/** What pages are made of, in either form: markup, table parts, sentences, and characters that bite. */
const PIECES = fc.oneof(
  fc.constantFrom(
    ...['<table>', '</table>', '<tr>', '<td>', '<th>', '<ul>', '<li>', '</li>', '<p>', '</p>'],
    ...['<pre>', '</pre>', '<code>', '<br>', '<h2>', '</h2>', '<a href="/document/product/1/2">'],
    ...['</a>', '<!--', '-->', '<script>', '</script>', '<textarea>', '<![CDATA[', '<svg>', '&#0;'],
    ...[
      'Error Code',
      'Description',
      'Parameter Name',
      'Required',
      'Type',
      'Yes',
      '参数名称',
      '必选',
    ],
    ...[
      '| Error Code | Description |\n|---|---|\n',
      '| ',
      ' |\n',
      '---',
      '```\n',
      '# ',
      '- ',
      '\\|',
    ],
    ...['[', '](', ')', '`', '"', '\\', '{', '}', '\n', '\n\n', ' ', '\u0000', '\u2028', '\ud800'],
    ...['Common Params. The value used for this API: ', 'Last updated: 2024-01-02 03:04:05'],
    ...['FailedOperation.Ok', 'Array of [Filter](#Filter)', '__proto__', 'constructor'],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** Pages of the documentation with anything for their content, and texts that are not pages at all. */
const TEXTS = fc
  .record({ pieces: fc.array(PIECES, { maxLength: 60 }), isPage: fc.boolean() })
  .map(({ pieces, isPage }) => (isPage ? framed(pieces.join('')) : pieces.join('')));

function framed(content: string): string {
  return `<h1 class="rno-title-module-title">LightLamp</h1><div id="docArticleContent"><div class="markdown-text-box">${content}</div></div>`;
}

/** Reads a text as a page; anything but facts or a `PageError` fails the test. */
function read(form: PageForm, text: string): void {
  try {
    const page = READERS[form](text, { name: 'page', url: 'https://docs.example/1' });
    extractPage(page, 'page', { form, text });
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
  }
}

describe('any text', () => {
  it.each(FORMS)('read as %s gives facts or a PageError', (form) => {
    fc.assert(
      fc.property(TEXTS, (text) => read(form, text)),
      { numRuns: 400 },
    );
  });

  it('read as a navigation tree gives nodes or a PageError', () => {
    const json = fc
      .json({ maxDepth: 4 })
      .map((list) => `<script>window.__navigationTree = [${list}]</script>`);
    const property = fc.property(fc.oneof(json, TEXTS), (html) => {
      readLinks(html);
      try {
        readNavigation(html);
      } catch (error) {
        if (!(error instanceof PageError)) throw error;
      }
    });
    fc.assert(property, { numRuns: 400 });
  });

  it.each(FORMS)('repeated to a megabyte and read as %s is read in time', (form) => {
    const some = fc.array(PIECES, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    const property = fc.property(some, (text) => {
      const page = framed(text.repeat(MEGABYTE / Math.max(1, text.length)));
      const start = process.cpuUsage();
      read(form, page);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000).toBeLessThan(TIME_LIMIT_MS);
    });
    fc.assert(property, { numRuns: EVERY_CASE ? 25 : 8 });
  });
});
