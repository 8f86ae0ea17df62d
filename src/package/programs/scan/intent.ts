import type { Tokens } from '../tokens/tokens.ts';
import type { Intent } from './program.ts';

const GIVES_UP = /non_?retr|not_?retr|un_?retr|no_?retr|fatal|permanent|give_?up/i;
/** Names that say when something is not done, which is easily taken for the opposite. */
const NEGATES = /never|don'?_?t|stop|skip|non_?fatal|not_?fatal/i;
const RETRIES = /retr(?:y|ies|iable|yable)/i;
/** No condition is longer. */
const MAX_CONDITION = 60;
/** The statement after a condition begins within so many tokens. */
const MAX_STATEMENT = 8;

/** What a list or a function is for, by its name: `RETRYABLE_CODES`. */
export function intentOfName(name: string): Intent | null {
  if (NEGATES.test(name)) return null;
  if (GIVES_UP.test(name)) return 'give-up';
  return RETRIES.test(name) ? 'retry' : null;
}

/**
 * What follows a comparison that is the condition of a block, in the helpers of Terraform: `RetryableError` and
 * `NonRetryableError`. `null` where something else is asked as well.
 */
export function intentAfter(tokens: Tokens, comparison: number): Intent | null {
  if (!isAsked(tokens, comparison)) return null;
  for (let at = comparison + 1; at < comparison + MAX_CONDITION; at++) {
    if (tokens.is(at, '!') || tokens.is(at, 'if')) return null;
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

/** Whether a comparison is in the head of an `if` that negates nothing. */
function isAsked(tokens: Tokens, comparison: number): boolean {
  for (let at = comparison; at > comparison - MAX_CONDITION; at--) {
    if (tokens.is(at, 'if')) return true;
    if (tokens.is(at, '{') || tokens.is(at, '}') || tokens.is(at, '!')) return false;
  }
  return false;
}
