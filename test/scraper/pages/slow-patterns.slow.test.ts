import { describe, expect, it } from 'vitest';
import { PageError } from '../../../scraper/pages/issue.ts';
import { readNavigation } from '../../../scraper/pages/readers/navigation.ts';
import { type PageForm, PageFormSchema } from '../../../src/schema/facts/source.ts';
import { EVERY_CASE } from '../../every-case.ts';
import { processorTimeMs } from '../../processor-time.ts';
import { readAction, readPage } from '../helpers.ts';

/** The characters of a text, and the time that a page of such texts may take: several times what it takes. */
const [SIZE, TIME_LIMIT_MS] = EVERY_CASE ? [100_000, 1500] : [40_000, 600];

/** What is in a page's cells, headings, paragraphs and code: one text in every place. */
const TEXTS: [string, string][] = [
  ['backslashes', fill('\\')],
  ['backslashes and quotes', fill("\\\\'")],
  ['open brackets', fill('[')],
  ['open brackets with an end', `${fill('[')}](x)`],
  ['open links', fill('[a](')],
  ['ends of labels', fill('](')],
  ['labels without an address', fill('[a]')],
  ['accents', fill('`')],
  ['accents and brackets', fill('`[')],
  ['white space', `x${fill(' ')}x`],
  ['white space after a bracket', `{${fill(' ')}x`],
  ['hashes', `x ${fill('#')} x`],
  ['hashes and spaces', `x ${fill('# ')}x`],
  ['quotes that are escaped', `{ "a": "${fill('\\"')}`],
  ['strings', `{ ${fill('"a" ')}`],
  ['brackets that close nothing', `{ ${fill('}{')}`],
  ['capitals', `${fill('A')}!`],
  ['mixed capitals', `${fill('Aa')}!`],
  ['a long dotted code', `A${fill('.a')}!`],
  ['levels', `${fill('Service level ')}x`],
  ['levels and support', `${fill('Service level x supported ')}x`],
  ['pipes', fill('|')],
  ['escaped pipes', fill('\\|')],
  ['dashes', `${fill('-')}x`],
  ['separators', `|${fill(' --- |')}x`],
  ['separators of spaces', `|${fill(' ')}--${fill(' ')}x`],
  ['digits over lines', `1${fill('1')}\n\na\nb`],
  ['spaces over lines', `1${fill(' ')}x\na\nb`],
  ['domains', `${fill('Domain name for API request: ')}-`],
  ['a domain of dashes', `Domain name for API request: ${fill('-')}`],
  ['rate limits', fill('A maximum of 1 requests can be initiated per second ')],
  ['a rate of many digits', `A maximum of ${fill('1')}`],
  ['boilerplate', fill('The following request parameter list only provides ')],
  ['boilerplate with links', fill('For the complete common parameter list, see [')],
  ['values', fill('The value used for this API: ')],
  ['dates', fill('Last updated: ')],
  ['types', `Array of ${fill('Array of ')}`],
];

function fill(text: string): string {
  return text.repeat(SIZE / text.length);
}

type Rows = string[][];

/** How each form writes the blocks of a page. */
interface Writer {
  heading(text: string): string;
  paragraph(text: string): string;
  code(text: string): string;
  table(rows: Rows): string;
  page(body: string): string;
}

const MARKDOWN: Writer = {
  heading: (text) => `## ${oneLine(text)}`,
  paragraph: oneLine,
  code: (text) => `\`\`\`\n${text}\n\`\`\``,
  table: ([header = [], ...rows]) =>
    [header, header.map(() => '---'), ...rows]
      .map((row) => `| ${row.map(oneLine).join(' | ')} |`)
      .join('\n'),
  page: (body) => body,
};

const WRITERS: Record<PageForm, Writer> = {
  html: {
    heading: (text) => `<h2>${escaped(text)}</h2>`,
    paragraph: (text) => `<p>${escaped(text)}</p>`,
    code: (text) => `<pre>${escaped(text)}</pre>`,
    table: (rows) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
    page: (body) =>
      `<h1 class="rno-title-module-title">Attack</h1><div id="docArticleContent"><div class="markdown-text-box">${body}</div></div>`,
  },
  markdown: MARKDOWN,
  'markdown-bare': {
    ...MARKDOWN,
    heading: oneLine,
    code: (text) => `{\n${text}\n}`,
    page: (body) => `${body}\nWas this page helpful?`,
  },
  'text-capture': {
    heading: oneLine,
    paragraph: (text) => `${oneLine(text)}.`,
    code: (text) => `{\n${text}\n}`,
    table: (rows) => rows.map((row) => row.map(oneLine).join(' ')).join('\n'),
    page: (body) =>
      `Tencent Cloud\n\nLantern\n\nAttack\n\nLast updated: 2024-01-02 03:04:05\n\n${body}\n\nWas this page helpful?`,
  },
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

/** A form of lines has other ends of a line than the one that it is split at. */
function oneLine(text: string): string {
  return text.replaceAll('\n', '\u2028');
}

/**
 * A page of an action, valid but for the text that is everywhere in it, and `last` at its end,
 * where it may take the rest of the page for code.
 */
function actionPage(form: PageForm, text: string, last: (write: Writer) => string): string {
  const write = WRITERS[form];
  return write.page(
    [
      write.heading('1. API Description'),
      write.paragraph('Domain name for API request: lantern.tencentcloudapi.com.'),
      write.paragraph(`Text ${text}`),
      write.heading(`Text ${text}`),
      write.heading('2. Input Parameters'),
      write.table([
        ['Parameter Name', 'Required', 'Type', 'Description'],
        ['Action', 'Yes', 'String', 'Common Params. The value used for this API: Attack.'],
        ['Version', 'Yes', 'String', 'Common Params. The value used for this API: 2020-02-02.'],
        ['Lamp', 'No', 'String', text],
        ['Oil', 'No', text, 'A type.'],
        [text, 'No', 'String', 'A name.'],
      ]),
      write.heading('3. Output Parameters'),
      write.table([
        ['Parameter Name', 'Type', 'Description'],
        ['RequestId', 'String', text],
      ]),
      write.heading('6. Error Code'),
      write.table([
        ['Error Code', 'Description'],
        ['FailedOperation.Ok', text],
        [text, 'A code.'],
      ]),
      write.heading('4. Example'),
      write.heading(`Example1 ${text}`),
      write.heading(`Example1${text}`),
      last(write),
    ].join('\n\n'),
  );
}

function timed<T>(work: () => T): T {
  const start = processorTimeMs();
  try {
    return work();
  } finally {
    expect(processorTimeMs() - start).toBeLessThan(TIME_LIMIT_MS);
  }
}

describe('an action whose every text is', () => {
  it.each(
    TEXTS.flatMap(([name, text]) =>
      PageFormSchema.options.map((form) => [name, form, text] as const),
    ),
  )('%s, as %s, is read in time', (_, form, text) => {
    for (const last of ['paragraph', 'code'] as const) {
      const page = actionPage(form, text, (write) => write[last](text));
      const { facts } = timed(() => readAction(form, page));
      expect(facts.action.name).toBe('Attack');
      expect(facts.errorCodes.map(({ code }) => code)).toContain('FailedOperation.Ok');
    }
  });
});

describe('a page with very many', () => {
  const lines = (line: string) => fill(`${line}\n`);
  it.each<[string, PageForm, string]>([
    ['fences', 'markdown', lines('```\nx\n```')],
    ['fences that nothing closes', 'markdown', lines('```\nx\n~~~~')],
    ['headings', 'markdown', lines('# x')],
    ['items', 'markdown', lines('- x')],
    ['items', 'text-capture', lines('• x')],
    ['lines of code', 'text-capture', `{\n${lines('  "x",')}}`],
    ['lines that fit no table', 'text-capture', `Error Code Description\n${lines('x x')}\n`],
    ['breaks', 'html', `<p>${fill('<br>x')}`],
    ['columns and rows', 'html', `<table><tr>${fill('<td>')}</tr>${fill('<tr><td>')}</table>`],
  ])('%s, as %s, is read in time', (_, form, body) => {
    const page = actionPage(form, 'x', () => body);
    expect(timed(() => readAction(form, page)).facts.action.name).toBe('Attack');
  });

  it('columns and rows, as markdown, is refused', () => {
    const table = `${fill('|x')}|\n${fill('|--')}|\n${lines('|x')}`;
    expect(() => timed(() => readPage('markdown', table))).toThrow(
      new PageError('has a table of more than 100 columns, as no real page does'),
    );
  });
});

describe('a line of operations that lacks its right end', () => {
  it.each([
    ['levels', fill('Service level ')],
    ['levels and support', fill('Service level not supported ')],
    ['words', fill('a ')],
  ])('of %s, is reported in time', (_, text) => {
    const page = `Tencent Cloud\n\nLantern\n\nAttack\n\nLast updated: 2024-01-02 03:04:05

Product Abbreviation in CAM Console Authorization by Tag Authorization Granularity IP Restriction
Lantern lantern Supported Supported Operation level Supported
Lamp ${text}x

Write operations

API API Description Authorization Granularity Six-segment Resource Description IP Restriction
LightLamp Lights. Operation level * Supported
PutOut ${text}x

Was this page helpful?`;
    const { issues } = timed(() => readPage('text-capture', page));
    expect(issues).toHaveLength(2);
  });
});

describe('a navigation tree', () => {
  it.each([
    ['assignments', fill('window.__navigationTree = [')],
    ['ends and white space', `window.__navigationTree = [${fill(']')}${fill(' ')}x`],
    ['white space', `window.__navigationTree${fill(' ')}=${fill(' ')}x`],
    ['reads', fill('window.__navigationTree ')],
  ])('of %s is a PageError in time', (_, script) => {
    expect(() => timed(() => readNavigation(`<script>${script}</script>`))).toThrow(PageError);
  });
});
