import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderBreaks, renderCodeName, renderTitleName } from '../../../src/site/html/code-name.ts';
import { htmlOf, pathOf, shortenPage } from '../../../src/site/offline/shorthand.ts';
import type { PackedPage } from '../../../src/site/offline/site-version.ts';
import { slugOf } from '../../../src/text/slug.ts';
import { anyText, codeLike } from '../../arbitraries.ts';

const link = fc.tuple(codeLike, fc.boolean()).map(([name, isOwn]) => {
  const slug = slugOf(isOwn ? name : `${name}2`);
  return `<a href="/services/cam/errors/${slug}/">${renderCodeName(name).text}</a>`;
});
const row = fc.tuple(codeLike, fc.boolean()).map(([name, isOwn]) => {
  const slug = slugOf(isOwn ? name : `${name}2`);
  return `<tr id="input-${slug}"><th scope="row">${renderCodeName(name).text}</th></tr>`;
});
const inGroup = fc.tuple(codeLike, codeLike).map(([group, name]) => {
  return inList(group, name);
});
const plain = codeLike.map((name) => `<a href="../${slugOf(name)}/">${renderBreaks(name)}</a>`);
const marks = fc.stringMatching(/^[\u0080-\u0088<>"/a-z]{0,8}$/);
const piece = fc.oneof(
  anyText,
  marks,
  link,
  row,
  inGroup,
  plain,
  codeLike,
  fc.constant('<code class="name"></code>'),
);
const anyHtml = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

it('leaves nothing of any page out', () => {
  const title = fc.oneof(codeLike, anyText, marks, fc.constant('$& · cam'));
  fc.assert(
    fc.property(title, fc.oneof(anyText, marks), anyHtml, (name, path, html) => {
      const page: PackedPage = [`/${path}/`, `${name} · cam`, `${html}${name}`];
      const short = shortenPage(page);
      expect([pathOf(short), short[1], htmlOf(short)]).toEqual(page);
    }),
    { numRuns: 1_000 },
  );
});

it('leaves out what follows from names', () => {
  const name = 'InvalidParameter.AccountNotExist';
  const path = `/services/cam/errors/${slugOf(name)}/`;
  const other = `<a href="/errors/invalid-parameter/">${renderCodeName('InvalidParameter').text}</a>`;
  const html = `<h1>${renderCodeName(name).text}</h1><p>${name}</p>${other}`;
  const short = shortenPage([path, name, html]);
  expect(short[2].length).toBeLessThan(html.length / 3);
  expect([pathOf(short), htmlOf(short)]).toEqual([path, html]);
});

it.each([
  ['a title', renderTitleName('InvalidParameter.AccountNotExist').text],
  ['a code in a group', inList('InvalidParameter', 'AccountNotExist')],
  [
    'a name in a list',
    `<li><a href="2017-03-12/${slugOf('ActionTimer')}/">${renderBreaks('ActionTimer')}</a>`,
  ],
  ['a name without a break', '<li><a href="2017-03-12/attribute/">Attribute</a>'],
  ['a row', `<tr id="input-login-flag"><th scope="row">${renderCodeName('LoginFlag').text}</th>`],
  [
    'a neighbor',
    `<a class="next" href="/errors/timeout-error/"><span class="meta">Next</span> ${renderCodeName('TimeoutError').text}</a>`,
  ],
])('leaves out the markup and the slug of %s', (_, html) => {
  const [, , short] = shortenPage(['/x/', 'Name · cam', html]);
  expect(short).not.toMatch(/<wbr>|<code|[a-z]\/"|input-l/);
  expect(htmlOf(['/x/', 'Name · cam', short, true])).toBe(html);
});

it('leaves pages alone that are whole already', () => {
  const page: PackedPage = ['/guides/', null, '<!DOCTYPE html><code class="name">Name</code>'];
  expect(shortenPage(page)).toBe(page);
  expect([pathOf(page), htmlOf(page)]).toEqual([page[0], page[2]]);
});

function inList(group: string, name: string): string {
  const shown = renderBreaks(`.${name}`).replace('<wbr>', '');
  return `<a href="errors/${slugOf(`${group}.${name}`)}/"><i>${group}</i>${shown}</a>`;
}
