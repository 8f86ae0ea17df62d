import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnsOf, wrapText } from '../../../../src/package/terminal/layout/wrap-text.ts';

it('breaks between words and indents', () => {
  expect(wrapText('one two three four', 12, { first: '  ' })).toEqual([
    '  one two',
    '  three four',
  ]);
  expect(wrapText('one two', 5, { first: '- ', rest: '  ' })).toEqual(['- one', '  two']);
});

it('leaves a word whole that is wider, and lines where nothing says how wide', () => {
  expect(wrapText('a https://example.com/page b', 10)).toEqual([
    'a',
    'https://example.com/page',
    'b',
  ]);
  expect(wrapText('a '.repeat(500), Number.POSITIVE_INFINITY)).toHaveLength(1);
});

it('counts wide characters as two columns, and keeps line breaks', () => {
  expect(wrapText('文字 文字\nab', 5)).toEqual(['文字', '文字', 'ab']);
});

it('loses no word, and breaks no line that fits', () => {
  const words = fc.array(fc.stringMatching(/^[a-z文]{1,12}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 60 }), (given, width) => {
      const lines = wrapText(given.join(' '), width);
      expect(lines.join(' ').split(' ')).toEqual(given);
      for (const [at, line] of lines.entries()) {
        if (line.includes(' ')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
        const [next = ''] = (lines[at + 1] ?? '').split(' ');
        if (next !== '') expect(columnsOf(`${line} ${next}`)).toBeGreaterThan(width);
      }
    }),
  );
});
