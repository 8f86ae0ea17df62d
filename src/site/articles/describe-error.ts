import { retrySentence } from '../../knowledge/retries/retry-sentences.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { errorRecord } from '../../records/error-record.ts';

/**
 * What a search engine shows of a code's page: what it means, how to fix it, and whether to retry. Without
 * a meaning, what the page is about; `where` names the service, or all services.
 */
export function describeError(
  index: ContentIndex,
  code: string,
  where: string,
  service?: string,
): string {
  const { meaning, shouldRetry } = errorRecord(index, code, service);
  if (!meaning) return `What the error code ${code} of ${where} means and which actions return it.`;
  const sentences = [meaning.meaning, meaning.fix, retrySentence(shouldRetry)];
  return sentences.filter(Boolean).join(' ').replaceAll('`', '');
}
