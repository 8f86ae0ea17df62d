import type { RetryRule } from '../../schema/reviewed/retry-rule.ts';
import type { EncodedRetryRule } from './encoded-retry.ts';

/** Packs the reviewed rules of retrying. */
export function encodeRetryRules(rules: readonly RetryRule[]): EncodedRetryRule[] {
  return rules.map((rule) => [
    rule.code,
    rule.below ? 1 : 0,
    rule.verdict,
    rule.services ?? 0,
    rule.actions ?? 0,
    rule.message ?? 0,
    ...rule.evidence.map(({ tool, source, note }) =>
      note === undefined ? ([tool, source] as const) : ([tool, source, note] as const),
    ),
  ]);
}
