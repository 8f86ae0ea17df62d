import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../scraper/pages/extract-page.ts';
import { PageError } from '../../../scraper/pages/issue.ts';
import { READERS } from '../../../scraper/pages/readers/index.ts';
import { readNavigation } from '../../../scraper/pages/readers/navigation.ts';
import { PageFormSchema } from '../../../src/schema/facts/source.ts';
import { processorTimeMs } from '../../processor-time.ts';
import { readAction } from '../helpers.ts';

/** A page is a part of a second's work, whatever it contains; the slowest machine gets some more. */
const TIME_LIMIT_MS = 3000;

function page(body: string): string {
  return `<h1 class="rno-title-module-title">Attack</h1><div id="docArticleContent"><div class="markdown-text-box">${body}`;
}

const ACTION = `<p>Domain name for API request: lantern.tencentcloudapi.com.</p>
<table><tr><th>Parameter Name<th>Required<th>Type<th>Description
<tr><td>Action<td>Yes<td>String<td>Common Params. The value used for this API: Attack.
<tr><td>Version<td>Yes<td>String<td>Common Params. The value used for this API: 2020-02-02.</table>
<table><tr><th>Parameter Name<th>Type<th>Description<tr><td>RequestId<td>String<td>Id.</table>
<table><tr><th>Error Code<th>Description<tr><td>FailedOperation.Ok<td>Ok.</table>`;

/** Different names, such as attributes have. */
function manyNames(count: number): string {
  return Array.from({ length: count }, (_, at) => `a${at}`).join(' ');
}

const DEEP = 20_000;
const LONG_CODE = `FailedOperation${'.A'.repeat(4_000_000)}`;
const TEXT_CAPTURE = `Tencent Cloud

Lantern

Attack

Last updated: 2024-01-02 03:04:05

Domain name for API request: lantern.tencentcloudapi.com.

Parameter Name Required Type Description
Action Yes String Common Params. The value used for this API: Attack.
Version Yes String Common Params. The value used for this API: 2020-02-02.

Parameter Name Type Description
RequestId String Id.

Error Code Description
${LONG_CODE}
FailedOperation.Ok Ok.

Was this page helpful?`;
const ATTACKS: [string, string][] = [
  ['deep divisions', page(`${'<div>'.repeat(DEEP)}x`)],
  ['deep lists', page(`${'<ul>'.repeat(DEEP)}<li>x`)],
  ['deep items', page(`${'<ul><li>'.repeat(DEEP)}<table>`)],
  ['deep words', page(`<p>${'<b>'.repeat(500)}x`)],
  ['deep tables', page(`${'<table><tr><td>'.repeat(2000)}x`)],
  ['deep code', page(`<pre>${'<span>'.repeat(DEEP)}x`)],
  ['8 MB of text', page(`<p>${'lorem ipsum '.repeat(700_000)}`)],
  ['8 MB without a space', page(`<p>${'x'.repeat(8_000_000)}`)],
  [
    'words that are never closed',
    page(
      Array.from({ length: 900 }, (_, at) => `<font size=${at}>`).join('') + '<p>x'.repeat(200_000),
    ),
  ],
  ['lists that other ends hide', page('<ul></h2><li>'.repeat(80_000))],
  ['words next to cells', page('<table>x</h2>'.repeat(80_000))],
  ['many paragraphs', page('<p>x</p>'.repeat(200_000))],
  ['many cells', page(`<table><tr>${'<td>x'.repeat(200_000)}</table>`)],
  ['many brackets', page(`<p>${'['.repeat(100_000)}</p>${'<p>](</p>'.repeat(1000)}`)],
  ['many backslashes', page(`<p>${'\\'.repeat(200_000)}x`)],
  ['many attributes', page(`<p ${manyNames(100_000)}>x`)],
  ['many attributes of an end', page(`<p>x</p ${manyNames(100_000)}>`)],
  ['nothing', ''],
  ['no markup', 'x'.repeat(1_000_000)],
  ['a null character', page('<p>\u0000</p>')],
];

describe('a hostile page', () => {
  it.each(
    ATTACKS.flatMap(([name, text]) =>
      PageFormSchema.options.map((form) => [name, form, text] as const),
    ),
  )('of %s, read as %s, gives facts or a PageError in time', (_, form, text) => {
    const start = processorTimeMs();
    try {
      extractPage(READERS[form](text, { name: 'page', url: null }), 'page', { form, text });
    } catch (error) {
      expect(error).toBeInstanceOf(PageError);
    }
    expect(processorTimeMs() - start).toBeLessThan(TIME_LIMIT_MS);
  });

  it('is read where it makes sense, and the depth is reported', () => {
    const { facts, issues } = readAction('html', page(`${ACTION}${'<div>'.repeat(100)}deep`));
    expect(facts.errorCodes).toEqual([{ code: 'FailedOperation.Ok', description: 'Ok.' }]);
    expect(issues).toEqual([
      { page: 'page', row: 'content', reason: expect.stringMatching(/nested/), text: 'deep' },
    ]);
  });

  it('with a tag of many attributes is a PageError that says so', () => {
    const read = (count: number) => readAction('html', page(`${ACTION}<p ${manyNames(count)}>x`));
    expect(() => read(100_000)).toThrow(
      new PageError('has a tag of more than 200 attributes, as no real page does'),
    );
    expect(read(200).issues).toEqual([]);
  });

  it.each([
    [
      'html',
      page(ACTION.replace('FailedOperation.Ok', (code) => `${LONG_CODE}<td>x<tr><td>${code}`)),
    ],
    ['text-capture', TEXT_CAPTURE],
  ] as const)('of a code of megabytes, as %s, is read, and the code is reported', (form, text) => {
    const { facts, issues } = readAction(form, text);
    expect(facts.errorCodes.map(({ code }) => code)).toEqual(['FailedOperation.Ok']);
    expect(issues).toEqual([expect.objectContaining({ text: LONG_CODE.slice(0, 200) })]);
  });

  it('leaves every prototype as it was', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    readAction('html', page(ACTION.replaceAll('RequestId', '__proto__')));
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it.each([
    ['nothing', ''],
    ['no tree', '<p>x</p>'],
    ['no JSON', '<script>window.__navigationTree = [oops]</script>'],
    ['another shape', '<script>window.__navigationTree = [{"id":"x"}]</script>'],
    [
      'a tree too deep',
      `<script>window.__navigationTree = ${'[{"id":1,"title":"t","type":"page","children":'.repeat(DEEP)}[]${'}]'.repeat(DEEP)}</script>`,
    ],
  ])('with %s for a navigation tree is a PageError', (_, html) => {
    const start = processorTimeMs();
    expect(() => readNavigation(html)).toThrow(PageError);
    expect(processorTimeMs() - start).toBeLessThan(TIME_LIMIT_MS);
  });
});
