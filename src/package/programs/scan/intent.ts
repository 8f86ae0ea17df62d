import type { Tokens } from '../tokens/tokens.ts';
import type { Intent } from './program.ts';

const GIVES_UP = /non_?retr|not_?retr|un_?retr|no_?retr|fatal|permanent|give_?up/i;
const RETRIES = /retr(?:y|ies|iable|yable)/i;
/** No condition is longer. */
const MAX_CONDITION = 60;
/** The statement after a condition begins within so many tokens. */
const MAX_STATEMENT = 8;

/** What a list or a function is for, by its name: `RETRYABLE_CODES`. */
export function intentOfName(name: string): Intent | null {
  if (GIVES_UP.test(name)) return 'give-up';
  return RETRIES.test(name) ? 'retry' : null;
}

/**
 * What follows a comparison that is the condition of a block, in the helpers of Terraform: `RetryableError` and
 * `NonRetryableError`. `null` where something else is asked as well.
 */
export function intentAfter(tokens: Tokens, comparison: number): Intent | null {
  for (let at = comparison + 1; at < comparison + MAX_CONDITION; at++) {
    if (tokens.is(at, '&') || tokens.is(at, ';') || tokens.is(at, '}')) return null;
    if (!tokens.is(at, '{')) continue;
    for (let next = at + 1; next < at + MAX_STATEMENT; next++) {
      if (tokens.is(next, 'NonRetryableError')) return 'give-up';
      if (tokens.is(next, 'RetryableError')) return 'retry';
      if (tokens.is(next, '}')) return null;
    }
    return null;
  }
  return null;
}
