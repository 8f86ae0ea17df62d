import type { SearchRecord } from '../../src/search/record.ts';
import type { QueryClass } from './query-classes.ts';

/** How an engine answered the queries of a class. Shares are from 0 to 1. */
export interface Measured {
  first: number;
  inFive: number;
  p50Ms: number;
  p95Ms: number;
  /** Queries that were not answered right in first place. */
  missed: string[];
}

/** Puts at most so many queries of a class to a search, and takes the time of each. */
export function measure(
  { queries }: QueryClass,
  search: (text: string) => readonly SearchRecord[],
  sample = queries.length,
): Measured {
  const timesMs: number[] = [];
  const missed: string[] = [];
  let inFive = 0;
  const asked = queries.slice(0, sample);
  for (const { text, isRight } of asked) {
    const start = performance.now();
    const found = search(text);
    timesMs.push(performance.now() - start);
    const place = found.slice(0, 5).findIndex(isRight);
    if (place !== 0) missed.push(text);
    if (place >= 0) inFive++;
  }
  timesMs.sort((a, b) => a - b);
  return {
    first: 1 - missed.length / asked.length,
    inFive: inFive / asked.length,
    p50Ms: timesMs[Math.floor(asked.length * 0.5)] ?? 0,
    p95Ms: timesMs[Math.floor(asked.length * 0.95)] ?? 0,
    missed,
  };
}
