import { encodeRetryRules } from './encode-retry.ts';
import { decodeRetryRules } from './encoded-retry.ts';
import { createRetryAdviser, type RetryRule } from './retry.ts';
import { loadRetryRules } from './retry-rules.ts';

/** What pages say of retrying, and what they say it by. */
export interface SiteRetry {
  rules: readonly RetryRule[];
  advise: ReturnType<typeof createRetryAdviser>;
}

/**
 * The reviewed rules as the catalog applies them: site and catalog never differ.
 * @throws {ContentError} when the table of rules cannot be used.
 */
export function siteRetry(): SiteRetry {
  const rules = decodeRetryRules(encodeRetryRules(loadRetryRules()));
  return { rules, advise: createRetryAdviser(rules) };
}
