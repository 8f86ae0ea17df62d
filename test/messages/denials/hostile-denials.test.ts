import { expect, it } from 'vitest';
import { readDenials } from '../../../src/messages/denials/read-denials.ts';
import { isAlwaysBad, processorTimeMs } from '../../processor-time.ts';

const OPENING = 'authorized to perform operation (';
const RESOURCE = `${OPENING}cvm:Run)\nresource (`;
const CONDITION = `${OPENING}cvm:Run) condition: [`;
const HOSTILE = [
  'authorized ',
  OPENING,
  `${OPENING}cvm:Run)`,
  RESOURCE,
  `${RESOURCE}a) b) c) `,
  CONDITION,
  `${CONDITION}{"key":"a","value":["b"],"ope":"c"}, `,
  ...[' ', '\n', '\\', '\\n', '"', '(', ')', '[', '│ '].flatMap((filler) => [
    `authorized${filler.repeat(1_000)}`,
    `${RESOURCE}${filler.repeat(1_000)}`,
    `${CONDITION}${filler.repeat(1_000)}`,
  ]),
  '[request id: ',
  `[request id:1]${OPENING}cvm:Run)`,
  '没有 cvm:RunInstances ',
  '没有权限 a:',
  'no permission x:RunXxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
];

const SIZE = 100_000;

/** The shortest of several readings of each text, in milliseconds. */
function readingTimes(texts: readonly string[]): number[] {
  const times = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 6; round++) {
    for (const [at, text] of texts.entries()) {
      const before = processorTimeMs();
      readDenials(text);
      times[at] = Math.min(times[at] ?? 0, processorTimeMs() - before);
    }
  }
  return times;
}

it('reads in time in proportion to the text, whatever it is', () => {
  const slow = HOSTILE.filter((piece) => {
    const text = (size: number) => piece.repeat(Math.ceil(size / piece.length));
    return isAlwaysBad(() => {
      const [half = 0, whole = 0] = readingTimes([text(SIZE), text(2 * SIZE)]);
      // Below 2 ms, the clock decides.
      return whole > 3 * Math.max(half, 2);
    });
  });
  expect(slow).toEqual([]);
});
