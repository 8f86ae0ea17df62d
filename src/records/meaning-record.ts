import { inheritAdvice } from '../knowledge/advice/inherit-advice.ts';
import { findMeaning } from '../knowledge/meanings/find-meaning.ts';
import { isStale } from '../knowledge/meanings/is-stale.ts';
import type { RetryAdvice } from '../knowledge/retries/retry.ts';
import { type ShouldRetry, shouldRetry } from '../knowledge/retries/should-retry.ts';
import type { ErrorCode } from '../schema/facts/error-code.ts';
import type { PublishedMeaning } from '../schema/published/meaning.ts';
import type { ContentIndex } from './content-index.ts';

/** What a code means in a service, or in the common list (`null`); `null` where nobody has written it. */
export function meaningRecord(
  { meanings }: ContentIndex,
  errorCode: ErrorCode,
  service: string | null,
): PublishedMeaning | null {
  const found = findMeaning(meanings, errorCode.code, service);
  if (!found) return null;
  const { meaning, fix, retry, waitFor, differs, fixedBy, nameOnly } = found.record;
  return {
    ...{ meaning, fix: fix ?? null, retry, waitFor: waitFor ?? null },
    ...{ differs: differs ?? null, fixedBy },
    nameOnly: nameOnly ?? false,
    shared: found.shared,
    stale: isStale(found.record, errorCode),
  };
}

/** What official sources say about a call that failed with a code in a service, or in any (`null`). */
export function officialRetry(
  { commonCodes, listedBy, retry }: ContentIndex,
  code: string,
  service: string | null,
): RetryAdvice {
  const services = service === null ? (listedBy.get(code) ?? []) : [service];
  const context = service === null ? {} : { service };
  return retry.advise(code, commonCodes.has(code) ? [] : services, context);
}

/** Whether to repeat a call, in one answer, from what official sources say and what the code means. */
export function retryRecord(
  { advice }: ContentIndex,
  code: string,
  official: RetryAdvice,
  meaning: PublishedMeaning | null,
): ShouldRetry {
  return shouldRetry(official, meaning, inheritAdvice(advice.find(code)).retry?.value ?? null);
}
