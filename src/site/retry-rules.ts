import { encodeRetryRules } from '../catalog/build/encode-retry.ts';
import { decodeRetryRules } from '../catalog/encoded-retry.ts';
import { createRetryAdviser, type RetryRule } from '../catalog/retry.ts';
import { loadRetryRules } from '../lib/retry-rules.ts';

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
