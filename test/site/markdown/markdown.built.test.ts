import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type MdastNode, markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parseProse } from '../../../src/site/blocks/prose.ts';
import { escapeMarkdown } from '../../../src/site/markdown/escape-markdown.ts';
import { htmlToMarkdown } from '../../../src/site/markdown/html-to-markdown.ts';
import { bullets, codeBlock, joinBlocks } from '../../../src/site/markdown/markdown.ts';
import { writeBlocks } from '../../../src/site/markdown/write-blocks.ts';
import { writeOutsideLink } from '../../../src/site/markdown/write-line.ts';

const SITE = 'dist/site';
const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' });
const markdown = files.filter((name) => name.endsWith('index.md'));

describe('the Markdown of pages', () => {
  it('has a title and, of records, sources', () => {
    const wrong = markdown.flatMap((name) => {
      const text = readFileSync(join(SITE, name), 'utf8');
      return [
        ...(text.startsWith('# ') ? [] : [`${name}: no title`]),
        ...(/^services\/.+\//.test(name) && !text.includes('\n## Sources\n\n1. ')
          ? [`${name}: no source`]
          : []),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('is small enough to be read at once', () => {
    const large = markdown.filter((name) => statSync(join(SITE, name)).size > 150_000);
    expect(large).toEqual([]);
  });

  it('tells the same codes as the page', () => {
    const text = readFileSync(join(SITE, 'errors/internal-error/index.md'), 'utf8');
    const html = readFileSync(join(SITE, 'errors/internal-error/index.html'), 'utf8');
    const owners = (links: Iterable<RegExpExecArray>) =>
      [...new Set(Array.from(links, ([, service]) => service))].sort();
    expect(owners(text.matchAll(/\/services\/(\w+)\/errors\/internal-error\/index\.md/g))).toEqual(
      owners(html.matchAll(/\/services\/(\w+)\/errors\/internal-error\//g)),
    );
    expect(existsSync(join(SITE, 'api/v1/errors/internal-error.json'))).toBe(true);
  });
});

/** Pieces that mean something to Markdown or HTML, put together in any way. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['# ', '- ', '1. ', '> ', '* ', '+ ', '---', '===', '```', '`', '~~~', '    ', '\t'],
        ...[
          '[a](https://x.example/)',
          '[x]: https://x.example',
          '![i](https://x.example/i)',
          '<b>',
        ],
        ...['<script>alert(1)</script>', '&amp;', '&#60;', '**b**', '_i_', '|a|b|', '|-|-|', '\\'],
        ...[
          '<https://x.example>',
          '[^1]',
          '~~s~~',
          '<!--',
          ']]>',
          '](',
          '[',
          'a_b_c',
          'www.x.example',
          'a@x.example',
          'https://x.example/_b',
          '$x$',
          '\u202e',
        ],
      ),
      fc.string({ maxLength: 6 }),
      fc.constantFrom('word', ' ', '.'),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

function nodesOf(markdown: string): MdastNode[] {
  const walk = (node: MdastNode): MdastNode[] => [
    node,
    ...('children' in node ? node.children.flatMap(walk) : []),
  ];
  return walk(markdownToMdast(markdown) as MdastNode);
}

const textWithin = (node: { children: readonly MdastNode[] }): string =>
  node.children.map(valueIn).join('');

const valueIn = (node: MdastNode): string => ('value' in node ? String(node.value) : '');

describe('escapeMarkdown', () => {
  it('makes of any line a paragraph of exactly that text', () => {
    fc.assert(
      fc.property(hostile, (line) => {
        fc.pre(!/[\p{C}\p{Zl}\p{Zp}]/u.test(line) && line.trim() !== '');
        const nodes = nodesOf(escapeMarkdown(line));
        const [root, paragraph, ...inline] = nodes;
        expect([root?.type, paragraph?.type]).toEqual(['root', 'paragraph']);
        expect(inline.map(valueIn).join('')).toBe(line.trim());
        for (const node of inline) {
          expect(['text', 'link']).toContain(node.type);
          // A bare address may become a link, to nowhere but where it says.
          if (node.type === 'link')
            expect(textWithin(node)).toBe(
              node.url.replace(/^mailto:/, '').replace(/^http:\/\/(?=www\.)/, ''),
            );
        }
      }),
      { numRuns: 3000 },
    );
  });
});

const prose = (text: string) => writeBlocks(parseProse(text));

describe('the text of a source', () => {
  const ALLOWED = ['root', 'paragraph', 'text', 'break', 'list', 'listItem', 'inlineCode', 'link'];

  it('lets nothing through but paragraphs, lists, code and links to http(s) addresses', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (lines) => {
        const item = bullets([prose(lines.join('\n')), 'next']);
        for (const node of nodesOf(joinBlocks(['# Title', item, '## End'])).slice(3)) {
          if (node.type === 'heading') expect(node.depth).toBe(2);
          else expect(ALLOWED).toContain(node.type);
          if (node.type === 'link') expect(node.url).toMatch(/^(https?:\/\/|mailto:)/);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['One line.', 'One line.'],
    ['Two\nlines', 'Two  \nlines'],
    ['No table\n:-', 'No table  \n\\:-'],
    ['Values:\n- a\n- b', 'Values:\n\n- a\n- b'],
    ['Set `Limit` first', 'Set `Limit` first'],
    [
      'See [the list](https://example.com/a?b=1&c=2)',
      'See [the list](<https://example.com/a?b=1&c=2>)',
    ],
    ['See [Filter](/document/api/213/15753#Filter).', 'See Filter.'],
    ['snake_case and *stars*', 'snake_case and \\*stars\\*'],
  ])('%j', (text, markdown) => expect(prose(text)).toBe(markdown));
});

describe('other text in Markdown', () => {
  it('stays in its block of code, whatever it contains', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(!/[\r\0]/.test(text));
        const [, code, ...rest] = nodesOf(codeBlock(text));
        expect([code?.type, rest.length]).toEqual(['code', 0]);
        expect(valueIn(code as MdastNode)).toBe(text);
      }),
    );
  });

  it('keeps an address in its link', () => {
    const [, , link] = nodesOf(writeOutsideLink('https://x.example/a)b>c?d=1&amp;e', 'a ](b'));
    expect(link).toMatchObject({ type: 'link', url: 'https://x.example/a)b%3Ec?d=1&amp;e' });
  });

  it('reads what is there for readers without scripts', () => {
    const html = '<main><h1>A</h1><noscript><p><a href="/services/">All</a></p></noscript></main>';
    expect(htmlToMarkdown(html)).toBe('# A\n\n[All](</services/index.md>)\n');
  });

  it('is made of a page by hand: headings, lists, code, tables, and links to Markdown', () => {
    const html = `<main><nav class="trail">x</nav><h1>A <code>b</code></h1><p>See <a href="/errors/">all*</a> or
      <a href="https://x.example/">out</a>.<script>x</script></p><ul><li>one</li><li><p>two</p></li></ul>
      <table><thead><tr><th>K</th><th>V</th></tr></thead><tr><th>k</th><td>v</td></tr></table><pre><code>a
b</code></pre><ol><li>So it is.<a href="#source-2" aria-label="Source 2">2</a></li></ol></main>`;
    expect(htmlToMarkdown(html)).toBe(
      '# A `b`\n\nSee [all\\*](</errors/index.md>) or [out](<https://x.example/>).\n\n- one\n- two\n\nK · V\n\n- k\n\n  v\n\n```\na\nb\n```\n\n1. So it is. (source 2)\n',
    );
  });
});
