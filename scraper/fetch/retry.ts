import pRetry, { type Options } from 'p-retry';
import { TemporaryFailure } from './failures.ts';

/** How temporary failures are retried. */
export interface RetryOptions {
  /** The maximum number of retries. */
  retries: number;
  /** The approximate pause before the first retry, in milliseconds; it doubles with each retry. */
  delayMs: number;
}

/** The maximum pause between two attempts. */
const MAX_PAUSE_MS = 30_000;

/** Repeats work while it throws a {@link TemporaryFailure}, with growing pauses of random length. */
export function retry<T>(
  work: () => Promise<T>,
  { retries, delayMs }: RetryOptions,
  more: Pick<Options, 'signal' | 'onFailedAttempt'> = {},
): Promise<T> {
  return pRetry(work, {
    ...more,
    retries,
    minTimeout: delayMs,
    maxTimeout: MAX_PAUSE_MS,
    randomize: true,
    shouldRetry: ({ error }) => error instanceof TemporaryFailure,
  });
}
