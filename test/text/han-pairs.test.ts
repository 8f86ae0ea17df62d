import { expect, it } from 'vitest';
import { decodePairs, encodePairs, hanPairs, hasHan } from '../../src/text/han-pairs.ts';

it('numbers each pair of adjacent Chinese characters once, in the order of the numbers', () => {
  const pairs = hanPairs('余额不足');
  expect(pairs).toHaveLength(3);
  expect(pairs).toEqual(pairs.toSorted((a, b) => a - b));
  expect(hanPairs('不足 余额')).toEqual(expect.arrayContaining(hanPairs('余额')));
  expect(hanPairs('余额，余额')).toEqual(hanPairs('余额'));
});

it('counts a word in ASCII as a character, and separates at punctuation but not at blanks', () => {
  expect(hanPairs('IP 不存在')).toEqual(hanPairs('ip不存在'));
  expect(hanPairs('ＩＰ不存在')).toEqual(hanPairs('ip不存在'));
  expect(hanPairs('余。额')).toEqual([]);
  expect(hanPairs('The balance is too low.')).toEqual([]);
  expect(hasHan('Error 内部错误')).toBe(true);
  expect(hasHan('“Error” — ü')).toBe(false);
});

it('shares numbers between pairs, so that a statement cannot be read in them', () => {
  const characters = Array.from({ length: 400 }, (_, at) => String.fromCharCode(0x4e00 + at));
  const numbers = characters.flatMap((one) =>
    characters.slice(0, 100).flatMap((other) => hanPairs(`${one}${other}`)),
  );
  expect(numbers).toHaveLength(40_000);
  expect(new Set(numbers).size).toBeGreaterThan(14_000);
  expect(Math.max(...numbers)).toBeLessThan(2 ** 14);
});

it('writes numbers with three digits each and reads them again', () => {
  const pairs = [0, 35, 36, 2 ** 14 - 1];
  expect(encodePairs(pairs)).toBe('00000z010cn3');
  expect(decodePairs(encodePairs(pairs))).toEqual(pairs);
});
