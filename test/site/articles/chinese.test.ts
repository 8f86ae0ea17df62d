import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { lineOf } from '../../../src/site/articles/sections/error-rows.ts';
import { parameterRow } from '../../../src/site/articles/sections/parameter-table.ts';
import type { Article } from '../../../src/site/blocks/article.ts';
import { table } from '../../../src/site/blocks/make-blocks.ts';
import { parseProse } from '../../../src/site/blocks/prose.ts';
import { toHtml } from '../../../src/site/html/to-html.ts';
import { toMarkdown } from '../../../src/site/markdown/to-markdown.ts';

const ARTICLE: Article = {
  title: 'Chinese',
  header: [],
  blocks: [
    { type: 'statement', blocks: parseProse('关闭实例：\n- STOP'), sources: [1] },
    table(
      'Parameters',
      ['Name', 'Type', 'Description'],
      [
        parameterRow(
          {
            name: 'Ids',
            type: 'Array of String',
            reference: null,
            required: true,
            arrayForm: 'Ids.0',
            statements: [{ text: '实例ID。', sources: ['china-node'] }],
          },
          () => undefined,
          null,
        ),
      ],
    ),
    {
      type: 'long-list',
      noun: 'error code',
      groups: [
        {
          name: '',
          rows: [
            { name: 'A.B', path: '/a/', says: lineOf('余额\n不足 `Pay`') },
            { name: 'CVM', path: '/b/', says: lineOf('余额不足', "In Tencent Cloud's words: ") },
          ],
        },
      ],
    },
  ],
  sources: [{ label: 'Source', url: null }],
};

it('gives a browser the language of what a source says in Chinese, and of nothing else', () => {
  const $ = load(toHtml(ARTICLE).text);
  const marked = $('[lang]').map((_, element) => `${element.tagName} ${$(element).text()}`);
  expect(marked.get()).toEqual([
    'p 关闭实例：',
    'li STOP',
    'p 实例ID。',
    'span 余额 不足 Pay',
    'span 余额不足',
  ]);
  $('[lang="zh"]').remove();
  expect($('body').text()).not.toMatch(/\p{Script=Han}/u);
  expect($('body').text()).toContain("In Tencent Cloud's words: ");
  expect($('body').text()).toContain('In a query string: Ids.0');
});

it('writes Chinese in Markdown like other words', () => {
  const markdown = toMarkdown(ARTICLE);
  for (const line of [
    '关闭实例：',
    '- STOP',
    '余额 不足 `Pay`',
    "In Tencent Cloud's words: 余额不足",
  ])
    expect(markdown).toContain(line);
});

it('says English words in one piece, and nothing where there are none', () => {
  expect(lineOf('a\nb', 'c ')).toEqual(['c a b']);
  expect(lineOf('', 'c')).toEqual(['c']);
  expect(lineOf('')).toBeUndefined();
});
