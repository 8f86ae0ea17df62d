import { expect, it } from 'vitest';
import { cutSentences } from '../../src/text/cut-sentences.ts';

const TEXT = 'The quota is used up. Delete `A.B` or request more. Retrying fails.';

it.each([
  [200, TEXT],
  [TEXT.length, TEXT],
  [TEXT.length - 1, 'The quota is used up. Delete `A.B` or request more.'],
  [30, 'The quota is used up.'],
  [12, 'The quota…'],
])('keeps the sentences that fit into %i characters', (most, expected) => {
  expect(cutSentences(TEXT, most)).toBe(expected);
});
