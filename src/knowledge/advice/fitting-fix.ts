import type { RetryAnswer } from '../retries/should-retry.ts';

/** What an advice says to do, and what it answers to retrying, if it does. */
interface Advised {
  readonly fix: string;
  readonly retry: RetryAnswer | null;
}

/** The fix of an advice for a code with an answer to retrying; `null` if the advice has a different answer. */
export function fittingFix({ fix, retry }: Advised, answer: RetryAnswer): string | null {
  return retry === null || answer === 'unclear' || retry === answer ? fix : null;
}
