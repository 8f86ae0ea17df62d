import { load } from 'cheerio';
import fc from 'fast-check';
import { type MdastNode, markdownToMdast } from 'satteri';
import { expect, it } from 'vitest';
import type { Article } from '../../../src/site/blocks/article.ts';
import { parseProse } from '../../../src/site/blocks/prose.ts';
import { toHtml } from '../../../src/site/html/to-html.ts';
import { toMarkdown } from '../../../src/site/markdown/to-markdown.ts';

/** An article with the text in every place that shows text of content. */
function articleOf(text: string): Article {
  const link = { name: text, path: '/x/' };
  return {
    title: { type: 'name', text },
    header: [{ type: 'facts', facts: [{ name: 'Fact', value: text }] }],
    blocks: [
      { type: 'paragraph', role: 'note', text: [text, { type: 'strong', text }, text] },
      { type: 'heading', level: 3, text: [text] },
      { type: 'paragraph', text: [{ type: 'chinese', text: [text] }] },
      { type: 'paragraph', text: [text, { type: 'chinese', text: [text] }] },
      { type: 'links', links: [link] },
      { type: 'links', columns: true, links: [link] },
      {
        type: 'list',
        items: [
          [
            { type: 'link', text, path: '/x/' },
            { type: 'code', text },
          ],
        ],
      },
      { type: 'statement', blocks: parseProse(text), sources: [1] },
      { type: 'example', label: text, text },
      { type: 'details', summary: text, blocks: [{ type: 'example', label: text, text }] },
      {
        type: 'section',
        id: 'part',
        title: [text],
        note: text,
        blocks: [
          {
            type: 'table',
            label: text,
            columns: [text],
            rows: [
              {
                data: { class: text },
                head: [{ type: 'name', text, path: '/x/' }],
                badge: { type: 'badge', text, tone: text },
                note: text,
                cells: [{ label: 'Type', text: [text] }, { blocks: parseProse(text) }],
              },
            ],
          },
        ],
      },
      {
        type: 'long-list',
        noun: text,
        groups: ['', text].map((name) => ({
          name,
          rows: Array.from({ length: 7 }, () => ({
            ...{ name: text, path: '/x/', tags: [text], note: text, retry: 'no' as const },
            says: [text, { type: 'code' as const, text }],
          })),
        })),
      },
      { type: 'page-tabs', label: text, tabs: [{ name: text, count: 1, path: '/x/' }] },
      {
        type: 'group',
        label: text,
        blocks: [{ type: 'control', control: 'copy', text, label: text }],
      },
    ],
    sources: [{ label: text, url: 'https://x.example/', note: text }],
  };
}

/** Pieces that mean something to HTML or Markdown, put together in any way. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"', "'", '&lt;', '</p>'],
        ...['# ', '- ', '1. ', '> ', '**', '`', '[a](javascript:x)', '![i](http://x/)', '|', '\\'],
      ),
      fc.constantFrom('word', ' ', '.'),
    ),
    { maxLength: 10 },
  )
  .map((pieces) => `a${pieces.join('')}`);

const ELEMENTS =
  'form nav input label em b i article header h1 h2 h3 button dl div dt dd p strong ul ol li a code span wbr section table thead tbody tr th td details summary figure figcaption pre aside small'.split(
    ' ',
  );

it('never turns text of content into elements or attributes', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const $ = load(toHtml(articleOf(text)).text, null, false);
      const found = $('*')
        .toArray()
        .flatMap((node) => (node.type === 'tag' || node.type === 'script' ? node : []));
      expect(found.map(({ name }) => name).filter((name) => !ELEMENTS.includes(name))).toEqual([]);
      const attributes = found.flatMap(({ attribs }) => Object.keys(attribs));
      expect(attributes.filter((name) => /^on|src|style/.test(name))).toEqual([]);
      expect($('h1').text()).toBe(text);
    }),
  );
});

const NODES = 'root heading paragraph text break list listItem inlineCode code link strong'.split(
  ' ',
);

function nodesOf(node: MdastNode): MdastNode[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

it('never turns text of content into Markdown of another kind', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const nodes = nodesOf(markdownToMdast(toMarkdown(articleOf(text))) as MdastNode);
      expect(nodes.map(({ type }) => type).filter((type) => !NODES.includes(type))).toEqual([]);
      expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(5);
      for (const node of nodes)
        if (node.type === 'link') expect(node.url).toMatch(/^(\/x\/index\.md$|https?:\/\/x)/);
    }),
  );
});

it('leaves out absent blocks, and in Markdown what only works in a browser', () => {
  const article: Article = {
    title: 'T',
    header: [null, false, { type: 'control', control: 'copy', text: 'T', label: 'Copy' }],
    blocks: [
      undefined,
      { type: 'paragraph', text: ['See ', { type: 'link', text: 'it', path: '#a' }] },
    ],
  };
  expect(toHtml(article).text).toBe(
    '<article><header class="title"><h1>T</h1><button type="button" class="copy" data-copy="T" hidden>Copy</button></header>\n<p>See <a href="#a">it</a></p></article>',
  );
  expect(toMarkdown(article)).toBe('# T\n\nSee it');
});

it('shows a row of a table as one item, with its values in parentheses', () => {
  const article: Article = {
    title: 'T',
    header: [],
    blocks: [
      {
        type: 'table',
        label: 'Rows',
        columns: ['Name', 'Type', 'Text'],
        rows: [
          {
            head: [{ type: 'code', text: 'A' }],
            badge: { type: 'badge', text: 'required' },
            cells: [{ text: ['String'] }, { blocks: parseProse('One of:\n- a\n- b') }],
          },
          {
            head: ['B'],
            cells: [{ label: 'Type', text: ['List'] }, { blocks: parseProse('- c') }],
          },
        ],
      },
    ],
  };
  expect(toMarkdown(article)).toBe(
    '# T\n\n- `A` (String, required): One of:\n\n  - a\n  - b\n- B (Type: List):\n\n  - c',
  );
});
