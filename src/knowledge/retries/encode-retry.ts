import type { EncodedRetryRule } from './encoded-retry.ts';
import type { RetryRule } from './retry.ts';

/** Packs the rules about retrying. */
export function encodeRetryRules(rules: readonly RetryRule[]): EncodedRetryRule[] {
  return rules.map(({ code, below, verdict, scope: { services, actions, message }, evidence }) => [
    code,
    below ? 1 : 0,
    verdict,
    services ?? 0,
    actions ?? 0,
    message ?? 0,
    ...evidence.map(({ tool, source, note }) =>
      note === null ? ([tool, source] as const) : ([tool, source, note] as const),
    ),
  ]);
}
