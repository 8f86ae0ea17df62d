import type { RetryAdvice, RetryVerdict } from './retry.ts';

/**
 * What to do with the same call. `no`: fix the cause first. `backoff`: repeat it with growing pauses.
 * `wait`: repeat it when something has changed. `clock`: set the clock and sign again. `unclear`: it can
 * be either.
 */
export type RetryAnswer = 'no' | 'backoff' | 'wait' | 'clock' | 'unclear';

/** Whether to send the same call again, in one answer. */
export interface ShouldRetry {
  readonly answer: RetryAnswer;
  /** Until what, where the answer is `wait` and that is known; else `null`. */
  readonly waitFor: string | null;
  /** An official source, this project, or nobody (`null`); then the answer is `unclear`. */
  readonly saidBy: 'official' | 'ours' | null;
}

/** What a meaning concludes. */
interface Concluded {
  readonly retry: RetryAnswer;
  readonly waitFor?: string | null | undefined;
  /** Why it is not what official sources say. */
  readonly differs?: string | null | undefined;
}

/** What advice concludes from the words of a code. */
type Stance = 'fix-first' | 'back-off' | 'wait-for-state' | 'fix-clock' | 'unknown';

const OFFICIAL: Readonly<Record<Exclude<RetryVerdict, 'unknown'>, RetryAnswer>> = {
  throttle: 'backoff',
  transient: 'backoff',
  'wait-for-state': 'wait',
  'clock-skew': 'clock',
  no: 'no',
};

const STANCES: Readonly<Record<Exclude<Stance, 'unknown'>, RetryAnswer>> = {
  'fix-first': 'no',
  'back-off': 'backoff',
  'wait-for-state': 'wait',
  'fix-clock': 'clock',
};

/** The answer that a verdict of official sources comes to; `null` if they do not know or disagree. */
export function officialAnswer(verdict: RetryVerdict): RetryAnswer | null {
  return verdict === 'unknown' ? null : OFFICIAL[verdict];
}

/** The answer that the stance of an advice comes to; `null` if it has none. */
export function stanceAnswer(stance: Stance | null | undefined): RetryAnswer | null {
  return stance && stance !== 'unknown' ? STANCES[stance] : null;
}

/**
 * One answer: what official sources say, unless the code's meaning says why it differs; where they say
 * nothing, or disagree, what the meaning concludes, then what the advice for the code's words does.
 */
export function shouldRetry(
  { verdict }: Pick<RetryAdvice, 'verdict'>,
  meaning: Concluded | null,
  stance: Stance | null,
): ShouldRetry {
  const official = officialAnswer(verdict);
  const waitFor = meaning?.waitFor ?? null;
  if (official && !meaning?.differs)
    return { answer: official, waitFor: official === 'wait' ? waitFor : null, saidBy: 'official' };
  if (meaning) return { answer: meaning.retry, waitFor, saidBy: 'ours' };
  const advised = stanceAnswer(stance);
  if (advised) return { answer: advised, waitFor: null, saidBy: 'ours' };
  return { answer: 'unclear', waitFor: null, saidBy: null };
}
