import type { SearchRecord } from '../../src/search/index/record.ts';
import type { QueryClass, TrialQuery } from './query-classes.ts';

/** What a search said to a query: the first five, and how long it took. */
export interface Answer {
  found: SearchRecord[];
  timeMs: number;
}

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
  const asked = queries.slice(0, sample);
  return judge(
    asked,
    asked.map(({ text }) => answer(text, search)),
  );
}

/** Puts one query to a search. Runs in a browser as well. */
export function answer(text: string, search: (text: string) => readonly SearchRecord[]): Answer {
  const start = performance.now();
  const found = search(text);
  return { timeMs: performance.now() - start, found: found.slice(0, 5) };
}

/** Sums up the answers to queries, one each, in their order. */
export function judge(queries: readonly TrialQuery[], answers: readonly Answer[]): Measured {
  const places = queries.map(({ isRight }, at) => answers[at]?.found.findIndex(isRight) ?? -1);
  const timesMs = answers.map(({ timeMs }) => timeMs).sort((a, b) => a - b);
  const batch = (isCounted: (place: number) => boolean) =>
    places.filter(isCounted).length / queries.length;
  return {
    first: batch((place) => place === 0),
    inFive: batch((place) => place >= 0),
    p50Ms: timesMs[Math.floor(timesMs.length * 0.5)] ?? 0,
    p95Ms: timesMs[Math.floor(timesMs.length * 0.95)] ?? 0,
    missed: queries.filter((_, at) => places[at] !== 0).map(({ text }) => text),
  };
}
