import type { RetryEvidence, RetryRule, RetryScope, RetryTool, RetryVerdict } from './retry.ts';

type EncodedEvidence = readonly [tool: RetryTool, source: string, note?: string];

/** A rule, packed; `0` is an open part. */
export type EncodedRetryRule = readonly [
  code: string,
  below: 0 | 1,
  verdict: RetryVerdict,
  services: readonly string[] | 0,
  actions: readonly string[] | 0,
  message: string | 0,
  ...evidence: EncodedEvidence[],
];

/** Unpacks the rules. Everything is frozen, because all callers share it. */
export function decodeRetryRules(encoded: readonly EncodedRetryRule[]): RetryRule[] {
  return encoded.map(([code, below, verdict, services, actions, message, ...evidence]) => {
    const scope: RetryScope = Object.freeze({
      services: services === 0 ? null : Object.freeze(services),
      actions: actions === 0 ? null : Object.freeze(actions),
      message: message === 0 ? null : message,
    });
    return Object.freeze({
      code,
      below: below === 1,
      verdict,
      scope,
      evidence: Object.freeze(evidence.map(decodeEvidence)),
    });
  });
}

function decodeEvidence([tool, source, note]: EncodedEvidence): RetryEvidence {
  return Object.freeze({ tool, source, note: note ?? null });
}
