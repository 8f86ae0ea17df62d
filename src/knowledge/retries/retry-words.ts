import type { RetryAdvice, RetryScope, RetryStatement, RetryVerdict } from './retry.ts';

const SAID: Readonly<Record<RetryVerdict, string>> = {
  throttle: 'may help once fewer calls are sent',
  'wait-for-state': 'may help once the resource has left its present state',
  transient: 'may help: the cause can pass by itself',
  'clock-skew': 'helps only after the clock is set right',
  no: 'does not help: the same request fails again',
  unknown: 'may or may not help: no official source says',
};

const TOOLS = new Map([
  ['documentation', 'Documentation'],
  ['sdk-go', 'Go SDK'],
  ['sdk-python', 'Python SDK'],
  ['terraform', 'Terraform provider'],
  ['packer', 'Packer plugin'],
]);

/** All that is known in a few words that follow "a retry": where only narrower verdicts are, that it depends. */
export function retryAdviceWords(advice: RetryAdvice): string {
  return advice.evidence.length === 0 && advice.narrower.length > 0
    ? 'may help: it depends on the call'
    : retryWords(advice);
}

/** A verdict in a few words that follow "a retry". */
export function retryWords({ verdict, evidence }: RetryStatement): string {
  return verdict === 'unknown' && evidence.length > 0
    ? 'may or may not help: official sources differ'
    : SAID[verdict];
}

/** What a verdict is limited to, in words that follow it; empty where it is not. */
export function scopeWords({ services, actions, message }: RetryScope): string {
  return [
    actions && `when calling ${actions.join(' or ')}`,
    services && `in ${services.join(' or ')}`,
    message && `with “${message}” in the message`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The name that a kind of evidence goes by: `Terraform provider`. */
export function toolName(tool: string): string {
  return TOOLS.get(tool) ?? tool;
}
