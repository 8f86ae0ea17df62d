import { describe, expect, it } from 'vitest';
import { parseProse } from '../../../src/site/blocks/prose.ts';
import { renderCodeName } from '../../../src/site/html/code-name.ts';
import { highlightExample } from '../../../src/site/html/highlight-example.ts';
import { renderBlocks } from '../../../src/site/html/render-blocks.ts';

describe('the text of a source as HTML', () => {
  it.each([
    ['One line.', '<p>One line.</p>'],
    ['Two\nlines', '<p>Two<br>lines</p>'],
    ['Values:\n- a\n- b', '<p>Values:</p><ul><li>a</li><li>b</li></ul>'],
    ['Set `Limit` first', '<p>Set <code>Limit</code> first</p>'],
    [
      'See [the list](https://example.com/a?b=1&c=2)',
      '<p>See <a href="https://example.com/a?b=1&amp;c=2" rel="noreferrer">the list</a></p>',
    ],
    ['See [Filter](/document/api/213/15753#Filter).', '<p>See Filter.</p>'],
    ['实例ID。', '<p lang="zh">实例ID。</p>'],
    [
      '状态：\n`ON`\n- OFF',
      '<p lang="zh">状态：<br><code>ON</code></p><ul><li lang="zh">OFF</li></ul>',
    ],
    ['“Error” — ü', '<p>“Error” — ü</p>'],
  ])('%j', (text, html) => expect(renderBlocks(parseProse(text)).text).toBe(html));

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '[x](https://a" onmouseover="alert(1))',
    '`<b>`',
  ])('lets no markup through: %s', (text) => {
    const html = renderBlocks(parseProse(text)).text;
    const tags = html.match(/<[^>]*>/g) ?? [];
    expect(
      tags.filter(
        (tag) => !/^<\/?(p|code)>$|^<\/a>$|^<a href="https:[^"<>]*" rel="noreferrer">$/.test(tag),
      ),
    ).toEqual([]);
    expect(html).not.toMatch(/href="javascript/);
  });
});

describe('renderCodeName', () => {
  it('breaks a name between its words, and joins to the name again', () => {
    const html = renderCodeName('FailedOperation.DBError_2').text;
    expect(html).toBe(
      '<code class="name"><span class="category">Failed<wbr>Operation</span><wbr>.DBError_<wbr>2</code>',
    );
    expect(html.replace(/<[^>]*>/g, '')).toBe('FailedOperation.DBError_2');
  });
});

describe('highlightExample', () => {
  const shown = (text: string) =>
    highlightExample(text)
      .text.replace(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"');

  it('indents JSON that has lost its indentation', () => {
    expect(shown('{\n"Response": {\n"RequestId": "1"\n}\n}')).toBe(
      '{\n  "Response": {\n    "RequestId": "1"\n  }\n}',
    );
  });

  it('leaves JSON alone that would come out changed', () => {
    for (const text of [
      '{"Uin": 123456789012345678901}',
      '{"A": 1, "A": 2}',
      '{"A": 1.0}',
      '{"A": ',
    ]) {
      expect(shown(text)).toBe(text);
    }
  });

  it('escapes what it shows', () => {
    expect(highlightExample('{"A": "<img src=x>"}').text).not.toContain('<img');
  });
});
