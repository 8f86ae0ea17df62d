import type { SearchRecord } from '../../src/search/index/record.ts';
import type { QueryClass, TrialQuery } from './query-classes.ts';

/** The first five results of a query, and its time. */
export interface Answer {
  found: SearchRecord[];
  timeMs: number;
}

/** The results of an engine for a class of queries. Shares are from 0 to 1. */
export interface Measured {
  first: number;
  inFive: number;
  p50Ms: number;
  p95Ms: number;
  /** The queries whose first result was wrong. */
  missed: string[];
}

/** Runs at most this many queries of a class, and measures each by a clock of milliseconds. */
export function measure(
  { queries }: QueryClass,
  search: (text: string) => readonly SearchRecord[],
  { sample = queries.length, clock = wallClock }: { sample?: number; clock?: () => number } = {},
): Measured {
  const asked = queries.slice(0, sample);
  return judge(
    asked,
    asked.map(({ text }) => answer(text, search, clock)),
  );
}

/** Runs one query; also works in a browser. */
export function answer(
  text: string,
  search: (text: string) => readonly SearchRecord[],
  clock = wallClock,
): Answer {
  const start = clock();
  const found = search(text);
  return { timeMs: clock() - start, found: found.slice(0, 5) };
}

function wallClock(): number {
  return performance.now();
}

/** Summarizes the answers to queries, in the same order. */
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
