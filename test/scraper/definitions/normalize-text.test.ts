import { expect, test } from 'vitest';
import { normalizeText } from '../../../scraper/definitions/normalize-text.ts';
import { processorTimeMs } from '../../processor-time.ts';

test.each([
  ['', ''],
  [' \n\t ', ''],
  ['\u3000', ''],
  ['  Plain.  ', 'Plain.'],
  ['One\r\nTwo\n\n\nThree', 'One\nTwo\nThree'],
  ['a  b\u00a0c\td\bz', 'a b c d z'],
  ['a\u001b\u009bb', 'a b'],
  ['\u202eab\u202c \u200bc\ufeff', 'ab c'],
  ['&#x202e;a&#8203;&#x9b;<b>b</b>', 'a b'],
  ['0 - 5', '0 - 5'],
  ['-1', '-1'],
  ['Values:<ul><li>a</li><li>b.</li></ul>.<br>Default: a.', 'Values:\n- a\n- b.\nDefault: a.'],
])('keeps lines, and not the space between: %j', (text, expected) => {
  expect(normalizeText(text)).toBe(expected);
});

test.each([
  ['A<br>B<br/>C<BR />D', 'A\nB\nC\nD'],
  ['<p>One</p>\n<p>Two</p>', 'One\nTwo'],
  ['Values: <br><li>A: first <br><li>B: second', 'Values:\n- A: first\n- B: second'],
  [
    '<ul><li><p>One</p></li><li></li><li>Two<ul><li>Three</li></ul></li></ul>',
    '- One\n- Two\n- Three',
  ],
  ['<b>Note</b>: <font color=red>red</font> <span style="color:red">x</span>', 'Note: red x'],
  ['Use <code>a &lt; b</code> and <code> </code>.', 'Use `a < b` and .'],
  ['<pre><code>{<br>  "a": 1\n}</code></pre>', '`{ "a": 1 }`'],
  ['2<sup>20</sup> bytes<img src="x.png">', '2^20 bytes'],
  ['<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>', 'A | B\n1 | 2'],
  ['<dx-alert infotype="notice">Mind.</dx-alert>', 'Mind.'],
])('reads the tags it knows: %j', (text, expected) => {
  expect(normalizeText(text)).toBe(expected);
});

test.each([
  ['the <InstanceId> of it', 'the <InstanceId> of it'],
  ['a < b && c > d', 'a < b && c > d'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['<ur><li>a</li></ur>', '<ur>\n- a\n</ur>'],
  ['http&https &unknown; &#xZZ;', 'http&https &unknown; &#xZZ;'],
  ['<a', '<a'],
  ['`<br>` breaks', '`<br>` breaks'],
  ['&lt;b&gt;&amp;lt;&quot;&#39;&#x41;&#0;', '<b>&lt;"\'A&#0;'],
])('leaves what it does not know as text: %j', (text, expected) => {
  expect(normalizeText(text)).toBe(expected);
});

test.each([
  [
    'See <a href="https://x.example/a?b=1&amp;c=2" target="_blank">this <b>page</b></a>.',
    'See [this page](https://x.example/a?b=1&c=2).',
  ],
  [
    "<a href='/document/product/1'>here</a>",
    '[here](https://www.tencentcloud.com/document/product/1)',
  ],
  ['<a href=https://x.example/(1)>one</a>', '[one](https://x.example/%281%29)'],
  ['<a href="javascript:alert(1)">x</a>', 'x'],
  ['<a href="//x.example">x</a>', 'x'],
  ['<a href="#part">x</a> <a>y</a> <a href="https://x.example"> </a>', 'x y'],
  [
    '<a href="https://x.example">open <a href="https://y.example">next</a>',
    '[open](https://x.example/)[next](https://y.example/)',
  ],
  ['<a href="https://x.example">never closed', 'never closed'],
  ['for details, see <https://x.example/a>.', 'for details, see https://x.example/a.'],
  ['[Text](https://x.example/a)', '[Text](https://x.example/a)'],
  [
    '[Text](/document/1) [Part](#x) [None]()',
    '[Text](https://www.tencentcloud.com/document/1) Part None',
  ],
  ['[Twice]((https://x.example/a))', '[Twice](https://x.example/a)'],
  ['`[a](b)` [a-z]([-a-z0-9]*) f[0](x)', '`[a](b)` [a-z]([-a-z0-9]*) f[0](x)'],
])('keeps links that lead somewhere: %j', (text, expected) => {
  expect(normalizeText(text)).toBe(expected);
});

test.each([
  ['**Note**: **a `b` c** 2 ** 3', 'Note: a `b` c 2 ** 3'],
  ['crs-a****,crs-b****', 'crs-a****,crs-b****'],
  ["`**kept**` \\_x\\_ partner\\\\'s", "`**kept**` _x_ partner's"],
  ['### Notes\n* one\n+ two\n• three\n- four', 'Notes\n- one\n- two\n- three\n- four'],
  ['> Quoted\n>! Mind\n>\n> 0: more', 'Quoted\nMind\n> 0: more'],
  ['```json\n{"a":1}\n```', '{"a":1}'],
  ['| A | B |\n|---|:--|\n| 1 | 2 |\n---', 'A | B\n1 | 2'],
])('reads Markdown: %j', (text, expected) => {
  expect(normalizeText(text)).toBe(expected);
});

test('what is normal stays so', () => {
  const text = 'Values:\n- `A`: see [this](https://x.example/a)\n- <Name>\nLast';
  expect(normalizeText(text)).toBe(text);
});

test.each(['<a href="https://x.example">', '[', '<', '`', '**', '<li>', '&', '\\', '[a](', '<a '])(
  'takes time in proportion to its length, whatever is repeated: %s',
  (piece) => {
    const start = processorTimeMs();
    normalizeText(piece.repeat(Math.ceil(300_000 / piece.length)));
    expect(processorTimeMs() - start).toBeLessThan(3000);
  },
);
