import { describe, expect, it } from 'vitest';
import { Random } from '../../bench/search/random.ts';
import { recordOf } from '../../src/search/index/record.ts';
import { serializeIndex } from '../../src/search/index/serialize.ts';
import { marksIn } from '../../src/search/query/marks.ts';
import { readQuery } from '../../src/search/query/query.ts';
import { EditDistance } from '../../src/search/strings/edit-distance.ts';
import { highlight, mergeRanges } from '../../src/search/strings/highlight.ts';
import { TopList } from '../../src/search/strings/top-list.ts';
import { decodeFront, encodeFront } from '../../src/text/coding/front-coding.ts';
import { sampleRecords } from './sample.ts';

describe('highlight', () => {
  it('cuts a text into pieces that join to it again', () => {
    const segments = highlight('<b>AccessKey</b>', [
      [9, 12],
      [3, 9],
    ]);
    expect(segments).toEqual([
      { text: '<b>', marked: false },
      { text: 'AccessKey', marked: true },
      { text: '</b>', marked: false },
    ]);
  });

  it('bears ranges that are outside, empty or overlapping', () => {
    expect(
      highlight('abc', [
        [2, 99],
        [1, 1],
        [50, 60],
        [-5, 1],
      ]),
    ).toEqual([
      { text: 'a', marked: true },
      { text: 'b', marked: false },
      { text: 'c', marked: true },
    ]);
    expect(highlight('', [[0, 5]])).toEqual([]);
    expect(
      mergeRanges([
        [4, 6],
        [0, 2],
        [1, 4],
      ]),
    ).toEqual([[0, 6]]);
  });

  it('marks whole characters, not halves of them', () => {
    const [range] = marksIn('🙂 Zugriff 访问', readQuery('访问'));
    expect(range).toEqual([11, 13]);
  });
});

describe('EditDistance', () => {
  const distance = new EditDistance();

  it.each([
    ['limit', 'limit', 0],
    ['limit', 'limt', 1],
    ['limit', 'limiit', 1],
    ['limit', 'lomit', 1],
    ['limit', 'ilmit', 1],
    ['limit', 'lmiti', 2],
    ['limit', 'region', 3],
    ['', 'ab', 2],
  ])('from %s to %s is %i, or more than the bound of 2', (a, b, edits) => {
    expect(distance.between(a, b, 2)).toBe(Math.min(edits, 3));
    expect(distance.between(b, a, 2)).toBe(Math.min(edits, 3));
  });

  it('is that of all rows and columns, however much of the texts is alike', () => {
    const random = new Random(7);
    const anyText = () =>
      Array.from({ length: random.below(9) }, () => 'ab'[random.below(2)]).join('');
    for (let round = 0; round < 3_000; round++) {
      const [a, b, max] = [anyText(), anyText(), random.below(4)];
      const edits = (end: number) => Math.min(editsBetween(a, b.slice(0, end)), max + 1);
      expect(distance.between(a, b, max), `${a} ${b} ${max}`).toBe(edits(b.length));
      const beginnings = distance.toBeginnings(a, b, max);
      const from = Math.max(0, a.length - max);
      for (let end = from; end <= Math.min(b.length, a.length + max); end++)
        expect(Math.min(beginnings?.[end] ?? max + 1, max + 1), `${a} ${b} ${end}`).toBe(
          edits(end),
        );
    }
  });
});

/** The same distance by its definition, every row and column of it. */
function editsBetween(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= a.length; i++) {
    for (let j = i === 0 ? 1 : 0; j <= b.length; j++) {
      const edits = [at(i - 1, j) + 1, at(i, j - 1) + 1];
      edits.push(at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) edits.push(at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = Math.min(...edits);
    }
  }
  return at(a.length, b.length);
}

describe('TopList', () => {
  it('keeps the best, each once and with its best rank', () => {
    const top = new TopList<string>(2);
    for (const [value, rank] of [
      ['a', 3],
      ['b', 2],
      ['a', 1],
      ['c', 9],
    ] as const)
      top.add(value, rank);
    expect(top.items).toEqual([
      { value: 'a', rank: 1 },
      { value: 'b', rank: 2 },
    ]);
  });

  it('keeps the best of many, whenever they come', () => {
    const random = new Random(3);
    const top = new TopList<number>(5);
    const least = new Map<number, number>();
    for (let round = 0; round < 500; round++) {
      const [value, rank] = [random.below(60), random.next()];
      top.add(value, rank);
      least.set(value, Math.min(rank, least.get(value) ?? 1));
    }
    const best = [...least].sort(([, a], [, b]) => a - b).slice(0, 5);
    expect(top.items.map(({ value, rank }) => [value, rank])).toEqual(best);
    expect([top.size, top.best, top.bar]).toEqual([5, best[0]?.[1], best[4]?.[1]]);
    expect(top.mayTake(top.bar)).toBe(false);
  });
});

describe('front coding', () => {
  it('gives the list back', () => {
    const texts = ['', 'A', 'Ab', 'Ab.C', 'B', `${'x'.repeat(50)}a`, `${'x'.repeat(50)}b`];
    expect(decodeFront(encodeFront(texts))).toEqual(texts);
    expect(decodeFront('')).toEqual([]);
  });

  it('refuses a name that would make two', () => {
    expect(() => encodeFront(['a\nb'])).toThrow(RangeError);
  });
});

describe('serializeIndex', () => {
  it('writes the same for the same records in any order', () => {
    expect(serializeIndex(sampleRecords.toReversed())).toEqual(serializeIndex(sampleRecords));
  });

  it('refuses records that hang in the air', () => {
    const code = recordOf({ kind: 'error', name: 'A.B', services: ['nowhere'] });
    expect(() => serializeIndex([code])).toThrow('nowhere');
    const service = recordOf({ kind: 'service', name: 'cam', services: ['cam'] });
    const parameter = recordOf({
      kind: 'parameter',
      name: 'P',
      services: ['cam'],
      apiVersion: '2019-01-16',
      action: 'Nowhere',
    });
    expect(() => serializeIndex([service, parameter])).toThrow('P');
    const type = recordOf({ kind: 'type', name: 'T', services: ['cam'] });
    expect(() => serializeIndex([service, type])).toThrow('T');
  });
});
