import { expect, it } from 'vitest';
import { visibleText } from '../../src/text/visible-text.ts';

it.each([
  ['a\tb\r\nc', 'a\tb\r\nc'],
  ['a\u0000b\u009bc', 'a b c'],
  ['a\u2028b\u2029c', 'a b c'],
  ['Failed\u200bOperation\ufeff', 'FailedOperation'],
  ['\u202egnp.exe\u202c', 'gnp.exe'],
  ['half \ud83d, whole \u{1f680}', 'half , whole \u{1f680}'],
  ['错误码 – “é”', '错误码 – “é”'],
])('%j is seen as %j', (text, seen) => {
  expect(visibleText(text)).toBe(seen);
});
