import type { RetryRule as ReviewedRule } from '../../schema/reviewed/retry-rule.ts';
import type { RetryRule } from './retry.ts';

/** The reviewed rules as they are applied: what a rule leaves open is `null`. */
export function toRetryRules(reviewed: readonly ReviewedRule[]): RetryRule[] {
  return reviewed.map(({ code, below, verdict, services, actions, message, evidence }) => ({
    code,
    below: below ?? false,
    verdict,
    scope: { services: services ?? null, actions: actions ?? null, message: message ?? null },
    evidence: evidence.map(({ tool, source, note }) => ({ tool, source, note: note ?? null })),
  }));
}
