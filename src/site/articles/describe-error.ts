import { fittingFix } from '../../knowledge/advice/fitting-fix.ts';
import { retrySentence } from '../../knowledge/retries/retry-sentences.ts';
import { stanceAnswer } from '../../knowledge/retries/should-retry.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { errorRecord } from '../../records/error-record.ts';
import { cutSentences } from '../../text/cut-sentences.ts';

/** How much of a description a search engine shows at most. */
export const MOST_DESCRIBED = 300;

/**
 * What a search engine shows of a code's page: what it means, how to fix it, and whether to retry. Without
 * a meaning, that is what the advice for it says; without both, what the page is about. `where` names the service, or
 * all services.
 */
export function describeError(
  index: ContentIndex,
  code: string,
  where: string,
  service?: string,
): string {
  const { meaning, shouldRetry } = errorRecord(index, code, service);
  const advice = index.advice.lead(code)?.lead.advice;
  const said = meaning?.meaning ?? advice?.cause;
  const about =
    said ?? `What the error code ${code} of ${where} means and which actions return it.`;
  const general =
    advice && fittingFix({ ...advice, retry: stanceAnswer(advice.retry) }, shouldRetry.answer);
  const sentences = [about, meaning?.fix ?? general, retrySentence(shouldRetry)];
  return cutSentences(sentences.filter(Boolean).join(' ').replaceAll('`', ''), MOST_DESCRIBED);
}
