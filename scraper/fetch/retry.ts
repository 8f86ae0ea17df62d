import pRetry, { type Options } from 'p-retry';
import { PassingFailure } from './failures.ts';

/** How failures that may pass are tried again. */
export interface RetryOptions {
  /** How often. */
  retries: number;
  /** The pause before the first retry; it doubles with each, give or take. */
  delayMs: number;
}

/** The longest pause between two attempts. */
const LONGEST_PAUSE_MS = 30_000;

/** Does work again, with growing pauses of chance length, as long as it fails in ways that may pass. */
export function retry<T>(
  work: () => Promise<T>,
  { retries, delayMs }: RetryOptions,
  more: Pick<Options, 'signal' | 'onFailedAttempt'> = {},
): Promise<T> {
  return pRetry(work, {
    ...more,
    retries,
    minTimeout: delayMs,
    maxTimeout: LONGEST_PAUSE_MS,
    randomize: true,
    shouldRetry: ({ error }) => error instanceof PassingFailure,
  });
}
