import { expect, test } from 'vitest';
import { loadMessageForms } from '../../../src/knowledge/messages/load-message-forms.ts';
import { matchForms } from '../../../src/messages/forms/match-forms.ts';
import { isAlwaysBad, processorTimeMs } from '../../processor-time.ts';

const forms = loadMessageForms();
const LENGTH = 100_000;
const anchors = [...new Set(forms.flatMap(({ anchor }) => anchor.split('|')))];
const repeated = (text: string, length = LENGTH) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** The mean of some runs in milliseconds; the clock of processor time is too coarse for one. */
function timeOf(text: string): number {
  const startMs = processorTimeMs();
  for (let run = 0; run < 12; run += 1) matchForms(text, forms);
  return (processorTimeMs() - startMs) / 12;
}

test.each([
  ['all anchors', `${anchors.join(' ')} `],
  ['all anchors between long gaps', anchors.join(' │ '.repeat(8))],
  ['one word', 'parameter '],
  ['one letter', 'a'],
  ['a path', 'a.b[0].'],
  ['white space', ' '],
  ['quotation marks', '\'["`'],
  ['the beginning of a form', 'The value `a a a` specified in the parameter `'],
  ['the beginning of two parameters', 'a.b.c and d.e.f '],
  ['a list that does not end', 'a must be in [ a, '],
  ['numbers', '1,234 limit reached '],
  ['Chinese', '参数取值范围不能大于数量超过限制'],
])('100 KB of %s take a few milliseconds, and half of it half as long', (_, text) => {
  timeOf(repeated(text));
  const isSlow = isAlwaysBad(() => {
    const wholeMs = timeOf(repeated(text));
    const halfMs = timeOf(repeated(text, LENGTH / 2));
    // A slow machine may take three times as long as ours, where all of these take less than 10 ms.
    return wholeMs > 30 || wholeMs > Math.max(3 * halfMs, 3);
  });
  expect(isSlow).toBe(false);
});
