import type { RetryStance } from '../../schema/reviewed/advice.ts';
import type {
  RetryAdvice,
  RetryEvidence,
  RetryScope,
  RetryStatement,
  RetryVerdict,
} from './retry.ts';

/** An instruction, and why it is given; an empty reason is in the instruction already. */
type Said = readonly [instruction: string, reason: string];

/** What each verdict of official sources tells you to do. */
const VERDICTS: Readonly<Record<RetryVerdict, Said>> = {
  throttle: ['Retry with back-off, and send fewer calls', ''],
  'wait-for-state': ['Wait until the resource leaves its current state, then retry', ''],
  transient: ['Retry with back-off', 'it is often temporary'],
  'clock-skew': ['Fix the clock, sign again, then retry', ''],
  no: ["Don't retry", 'the same request will fail again'],
  unknown: ['It is unclear', 'no official source says'],
};

/** What our own advice tells you to do where no official source does. */
const STANCES: Readonly<Record<RetryStance, Said>> = {
  'fix-first': ["Don't retry", 'fix the cause first'],
  'back-off': ['Retry with exponential back-off', ''],
  'wait-for-state': ['Wait until the cause has passed, then retry', ''],
  'fix-clock': VERDICTS['clock-skew'],
  unknown: VERDICTS.unknown,
};

const DIFFERING: Said = ['It is unclear', 'official sources differ'];
const NARROWER_ONLY: Said = ['It depends on the call', ''];

/** The first thing to say about retrying. */
export interface RetryHeadline {
  /** `Don't retry: the same request will fail again.` */
  sentence: string;
  /** `official`: a source of Tencent Cloud says so; `ours`: our advice; `null`: nobody says. */
  basis: 'official' | 'ours' | null;
}

/** What official sources say of retrying; where none does, what our advice makes of the code's words. */
export function retryHeadline(retry: RetryAdvice, stance: RetryStance | null): RetryHeadline {
  if (isKnown(retry)) return { sentence: adviceSentence(retry), basis: 'official' };
  const isOurs = stance !== null && stance !== 'unknown';
  return { sentence: sentenceOf(STANCES[stance ?? 'unknown']), basis: isOurs ? 'ours' : null };
}

/** What is known for any call; `It depends on the call.` where only narrower verdicts are. */
function adviceSentence(advice: RetryAdvice): string {
  const narrowerOnly = advice.evidence.length === 0 && advice.narrower.length > 0;
  return narrowerOnly ? sentenceOf(NARROWER_ONLY) : verdictSentence(advice);
}

/** A verdict without its scope: `Retry with back-off: it is often temporary.` */
export function verdictSentence(statement: RetryStatement): string {
  return sentenceOf(saidBy(statement));
}

/** A sentence on retrying, with the evidence for it. */
export interface RetrySentence {
  sentence: string;
  evidence: readonly RetryEvidence[];
}

/** The verdict of official sources, then the narrower ones. Empty where nothing is known. */
export function retrySentences(retry: RetryAdvice): RetrySentence[] {
  if (!isKnown(retry)) return [];
  const { scope, evidence, narrower } = retry;
  const general = evidence.length === 0 ? NARROWER_ONLY : saidBy(retry);
  const exceptional = evidence.length > 0;
  return [
    { sentence: sentenceOf(general, scope), evidence },
    ...narrower.map((statement) => ({
      sentence: narrowerSentence(statement, exceptional),
      evidence: statement.evidence,
    })),
  ];
}

/** Next to a general verdict, a narrower one is an exception. */
function narrowerSentence(statement: RetryStatement, isException: boolean): string {
  const sentence = sentenceOf(saidBy(statement), statement.scope);
  return isException ? `But ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence;
}

function saidBy({ verdict, evidence }: RetryStatement): Said {
  return verdict === 'unknown' && evidence.length > 0 ? DIFFERING : VERDICTS[verdict];
}

function sentenceOf([instruction, reason]: Said, scope?: RetryScope): string {
  const limits = scope ? scopeWords(scope) : '';
  return `${instruction}${limits && ` ${limits}`}${reason && `: ${reason}`}.`;
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

function isKnown({ evidence, narrower }: RetryAdvice): boolean {
  return evidence.length > 0 || narrower.length > 0;
}
