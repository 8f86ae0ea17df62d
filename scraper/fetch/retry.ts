import pRetry, { type Options } from 'p-retry';
import type { RetryOptions } from '../crawl/crawl-options.ts';
import { PassingFailure } from './failures.ts';

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
