import { expect, it } from 'vitest';
import { escapeControl } from '../../src/text/escape-control.ts';

it.each([
  ['\u001b[31mred', '\\u001b[31mred'],
  ['\u009b31m', '\\u009b31m'],
  ['a\rb\tc\u007f', 'a\\u000db\\u0009c\\u007f'],
  ['\u202eabc\u2066', '\\u202eabc\\u2066'],
  ['\u{e0001}', '\\udb40\\udc01'],
  ['\ud800', '\\ud800'],
  ['a\nb', 'a\\u000ab'],
  ['plain text: 文字 é', 'plain text: 文字 é'],
])('escapes %j', (text, escaped) => {
  expect(escapeControl(text)).toBe(escaped);
});

it('keeps line breaks where asked', () => {
  expect(escapeControl('a\nb\u001b', { keepLineBreaks: true })).toBe('a\nb\\u001b');
});
