import { retrySentence } from '../../../knowledge/retries/retry-sentences.ts';
import type { ShouldRetry } from '../../../knowledge/retries/should-retry.ts';
import type { Line } from './paste-summary.ts';

/** The line that says whether to retry. */
export function retryLine(retry: Pick<ShouldRetry, 'answer' | 'waitFor'>): Line {
  return { label: 'Retry?', says: { text: retrySentence(retry) }, retry: retry.answer };
}
