import { expect, it } from 'vitest';
import { encodeHistories } from '../../../src/package/assemble/encode-histories.ts';
import { decodeHistories } from '../../../src/package/library/encoded/histories.ts';
import type { SiteHistory } from '../../../src/package/library/index.ts';

const release = (number: string, date: string) => ({ release: number, date });

const HISTORIES: SiteHistory[][] = [
  [
    { site: 'international', since: { ...release('3.0.218', '2021-06-10'), orEarlier: true } },
    {
      site: 'china',
      since: release('1.0.212', '2021-07-20'),
      removed: release('1.0.9', '2022-11-15'),
    },
  ],
  [],
  [{ site: 'china', since: release('1.0.212', '2021-07-20') }],
  // A later day with a smaller number, and another series.
  [
    {
      site: 'international',
      since: release('3.1.2', '2024-02-29'),
      removed: release('3.0.1474', '2026-08-21'),
    },
  ],
  [{ site: 'international', since: { ...release('3.0.218', '2021-06-10'), orEarlier: true } }],
];

it('gives each record of a list its history back', () => {
  expect(decodeHistories(encodeHistories(HISTORIES))).toEqual(HISTORIES);
  expect(decodeHistories(encodeHistories([]))).toEqual([]);
  expect(decodeHistories(undefined)).toEqual([]);
});

it('writes equal histories once', () => {
  const history = HISTORIES[2] ?? [];
  const { kinds, records } = encodeHistories(Array.from({ length: 40 }, () => history));
  expect(kinds).toBe('c0');
  expect(records.split(' ')).toEqual(Array(40).fill('0'));
});
