import { fittingFix } from '../../../knowledge/advice/fitting-fix.ts';
import type { ShouldRetry } from '../../../knowledge/retries/should-retry.ts';
import type { ApiError } from '../../../schema/published/api/error.ts';

/** What the record of a code says first. */
export interface CodeAnswer {
  readonly meaning: string | null;
  readonly fix: string | null;
  readonly retry: Pick<ShouldRetry, 'answer' | 'waitFor'>;
}

/** What a code means in a service, or wherever it is listed, and what to do. */
export function codeAnswer(record: ApiError, service: string | undefined): CodeAnswer {
  const listing = record.listings.find((one) => one.service === service);
  const meaning = listing?.meaning ?? record.meaning;
  const { shouldRetry: retry } = listing ?? record;
  const general = record.advice && fittingFix(record.advice, retry.answer);
  return {
    meaning: meaning?.meaning ?? null,
    fix: meaning?.fix ?? general,
    retry,
  };
}
