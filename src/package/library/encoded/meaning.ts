import type { RetryAnswer } from '../../../knowledge/retries/should-retry.ts';
import type { FixedBy } from '../advice.ts';
import type { Meaning } from '../types.ts';

/**
 * A meaning, packed: its text, the fix or `0`, and its marks: a letter for the retry, one for each who
 * can fix it, then `=` if no source says more than the name, `*` if it is for several services, `!` if
 * it is stale. Last, what to wait for, and why it differs from official sources.
 */
export type EncodedMeaning = readonly [
  meaning: string,
  fix: string | 0,
  marks: string,
  waitFor?: string | 0,
  differs?: string,
];

/** The letters of the marks. */
export const MARKS = {
  retry: { n: 'no', b: 'backoff', w: 'wait', k: 'clock', u: 'unclear' } as Readonly<
    Record<string, RetryAnswer>
  >,
  fixedBy: { c: 'caller', o: 'account owner', p: 'provider' } as Readonly<Record<string, FixedBy>>,
};

/** Unpacks a meaning, frozen. */
export function decodeMeaning([meaning, fix, marks, waitFor, differs]: EncodedMeaning): Meaning {
  const letters = [...marks];
  return Object.freeze({
    meaning,
    fix: fix === 0 ? null : fix,
    retry: MARKS.retry[letters[0] ?? ''] ?? 'unclear',
    waitFor: waitFor || null,
    differs: differs ?? null,
    fixedBy: Object.freeze(letters.slice(1).flatMap((letter) => MARKS.fixedBy[letter] ?? [])),
    nameOnly: letters.includes('='),
    shared: letters.includes('*'),
    stale: letters.includes('!'),
  });
}
