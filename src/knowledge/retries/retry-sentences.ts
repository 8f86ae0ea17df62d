import type { RetryAdvice, RetryEvidence, RetryScope, RetryStatement } from './retry.ts';
import { officialAnswer, type RetryAnswer, type ShouldRetry } from './should-retry.ts';

/** Each answer in a few words: `Retry with back-off`. */
export const RETRY_TITLES: Readonly<Record<RetryAnswer, string>> = {
  no: "Don't retry",
  backoff: 'Retry with back-off',
  wait: 'Wait, then retry',
  clock: 'Fix the clock, sign again, then retry',
  unclear: 'Unclear',
};

/** Each answer in a table of codes. */
export const RETRY_WORDS: Readonly<Record<RetryAnswer, string>> = {
  no: 'no',
  backoff: 'back-off',
  wait: 'wait',
  clock: 'fix clock',
  unclear: 'unclear',
};

/** What to do, as the beginning of a sentence, and why or how; the latter may be empty. */
const SAID: Readonly<Record<RetryAnswer, readonly [instruction: string, detail: string]>> = {
  no: [RETRY_TITLES.no, 'fix the cause first'],
  backoff: [RETRY_TITLES.backoff, 'double the pause each time'],
  wait: ['Wait until the resource is ready, then retry', ''],
  clock: [RETRY_TITLES.clock, ''],
  unclear: [
    RETRY_TITLES.unclear,
    'repeat a read up to three times; before you repeat a write, check whether it happened',
  ],
};

/** What a meaning's `waitFor` says where no action shows when the wait is over. */
const NOT_VISIBLE = 'not visible';

/** The beginning of {@link retrySentence} that is an answer by itself: `Retry with back-off`. */
export function retryTitle(answer: Pick<ShouldRetry, 'answer' | 'waitFor'>): string {
  return retrySentence(answer).replace(/[:.](?:\s.*)?$/s, '');
}

/** `Wait until the cluster is running, then retry.` */
export function retrySentence({
  answer,
  waitFor,
}: Pick<ShouldRetry, 'answer' | 'waitFor'>): string {
  if (answer === 'wait' && waitFor === NOT_VISIBLE)
    return `${RETRY_TITLES.wait}: no action shows when it is time.`;
  if (answer === 'wait' && waitFor !== null) return `Wait until ${waitFor}, then retry.`;
  return sentenceOf(answer);
}

function sentenceOf(answer: RetryAnswer, limits = ''): string {
  const [instruction, detail] = SAID[answer];
  return `${instruction}${limits && ` ${limits}`}${detail && `: ${detail}`}.`;
}

/** A sentence on what official sources say of retrying, with the evidence for it. */
export interface RetrySentence {
  sentence: string;
  evidence: readonly RetryEvidence[];
}

/** The verdict of official sources, then the narrower ones. Empty where nothing is known. */
export function retrySentences({
  verdict,
  scope,
  evidence,
  narrower,
}: RetryAdvice): RetrySentence[] {
  const general =
    evidence.length > 0 ? [{ sentence: statementSentence({ verdict, scope }), evidence }] : [];
  return [
    ...general,
    ...narrower.map((statement) => ({
      sentence: narrowerSentence(statement, general.length > 0),
      evidence: statement.evidence,
    })),
  ];
}

/** Next to a general verdict, a narrower one is an exception. */
function narrowerSentence(statement: RetryStatement, isException: boolean): string {
  const sentence = statementSentence(statement);
  return isException ? `But ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence;
}

function statementSentence({ verdict, scope }: Pick<RetryStatement, 'verdict' | 'scope'>): string {
  const answer = officialAnswer(verdict);
  const limits = scopeWords(scope);
  return answer ? sentenceOf(answer, limits) : `Official sources differ${limits && ` ${limits}`}.`;
}

/** What a verdict is limited to: `when calling RunInstances in cvm`; empty where it is not. */
export function scopeWords({ services, actions, message }: RetryScope): string {
  return [
    actions && `when calling ${actions.join(' or ')}`,
    services && `in ${services.join(' or ')}`,
    message && `with “${message}” in the message`,
  ]
    .filter(Boolean)
    .join(' ');
}
