import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeNames, encodeNames } from '../../src/text/coding/name-coding.ts';

const word = fc.constantFrom(
  'Invalid',
  'DB',
  'Id',
  'x',
  '_',
  '.',
  '7',
  'ü',
  '-',
  'url2',
  '访',
  '😀',
);
const name = fc.array(word, { maxLength: 14 }).map((words) => words.join(''));

it('writes names that are read again, whatever they contain', () => {
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(decodeNames(encodeNames(names))).toEqual(names);
    }),
  );
  const many = Array.from({ length: 4_000 }, (_, at) => `W${at}`);
  expect(decodeNames(encodeNames(many))).toEqual(many);
});

it('writes each word once, and what names share with the one before not at all', () => {
  const coded = encodeNames(['DescribeDisks', 'DescribeImages', 'DescribeImages']);
  expect(coded).toBe('Describe\nDisks\nImages\n\n0!#1$2');
});

it('refuses a name with a line break', () => {
  expect(() => encodeNames(['A\nB'])).toThrow(RangeError);
});
