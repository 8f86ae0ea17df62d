import type { RetryStance } from '../../schema/reviewed/advice.ts';
import type { RetryAdvice, RetryEvidence, RetryStatement } from './retry.ts';
import { retryAdviceWords, retryWords, scopeWords } from './retry-words.ts';

const STANCES: Readonly<Record<RetryStance, string>> = {
  'fix-first': 'fails again until something is changed',
  'back-off': 'may pass after a pause that grows',
  'wait-for-state': 'may pass once the resource is ready',
  unknown: 'may or may not help',
};

/** What is said first of retrying. */
export interface RetryVerdict {
  /** In words that follow "a retry". */
  words: string;
  /** Whose word it is, where it is not that of official sources; `null` where it is. */
  basis: string | null;
}

/** What official sources hold of retrying; where none does, what the code's own words suggest. */
export function retryVerdict(retry: RetryAdvice, stance: RetryStance | null): RetryVerdict {
  if (isTold(retry)) return { words: retryAdviceWords(retry), basis: null };
  const said = stance !== null && stance !== 'unknown';
  return {
    words: STANCES[stance ?? 'unknown'],
    basis: said ? 'by advice of this site: no official source says' : 'no official source says',
  };
}

/** A sentence on retrying, with what it stands on. */
export interface RetrySentence {
  sentence: string;
  evidence: readonly RetryEvidence[];
}

/** The verdict of official sources, and what holds more narrowly. Empty where nothing is known. */
export function retrySentences(retry: RetryAdvice): RetrySentence[] {
  if (!isTold(retry)) return [];
  const { scope, evidence, narrower } = retry;
  const general = joined('A retry', retryAdviceWords(retry), scopeWords(scope));
  return [
    { sentence: general, evidence },
    ...narrower.map((statement) => ({
      sentence: narrowSentence(statement, evidence.length > 0),
      evidence: statement.evidence,
    })),
  ];
}

/** Against a general verdict, if there is one, a narrower one is an exception. */
function narrowSentence(statement: RetryStatement, isException: boolean): string {
  const where = scopeWords(statement.scope);
  const begin = isException ? `But ${where}` : where.charAt(0).toUpperCase() + where.slice(1);
  return joined(begin, `it ${retryWords(statement)}`);
}

function isTold({ evidence, narrower }: RetryAdvice): boolean {
  return evidence.length > 0 || narrower.length > 0;
}

function joined(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join(' ')}.`;
}
