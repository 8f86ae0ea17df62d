import { parentOf } from '../../schema/facts/code-parts.ts';

/**
 * Whether a repeated call can succeed. `throttle`: yes, after fewer calls are sent. `wait-for-state`:
 * after the resource has left its present state. `transient`: the cause passes by itself.
 * `clock-skew`: after the caller's clock is corrected. `no`: the same request fails again.
 * `unknown`: no official source says, or the sources disagree.
 */
export type RetryVerdict =
  | 'throttle'
  | 'wait-for-state'
  | 'transient'
  | 'clock-skew'
  | 'no'
  | 'unknown';

/** What a verdict is limited to; `null` where it is not. */
export interface RetryScope {
  readonly services: readonly string[] | null;
  readonly actions: readonly string[] | null;
  /** What the error's message must contain. */
  readonly message: string | null;
}

/** The documentation of Tencent Cloud, or an official tool whose source code was read. */
export type RetryTool = 'documentation' | 'sdk-go' | 'sdk-python' | 'terraform' | 'packer';

/** One place where Tencent Cloud, or a tool that it maintains, says or does so. */
export interface RetryEvidence {
  readonly tool: RetryTool;
  /** The URL of the page; of a tool `owner/repository@commit:path:line`. */
  readonly source: string;
  /** The condition, or what the source says; `null` when it is unconditional. */
  readonly note: string | null;
}

/** A verdict with its scope and its evidence. */
export interface RetryStatement {
  readonly verdict: RetryVerdict;
  readonly scope: RetryScope;
  /** Empty for `unknown` only. If sources disagree, the verdict is `unknown` and all are listed. */
  readonly evidence: readonly RetryEvidence[];
}

/** What is known about retrying after an error. */
export interface RetryAdvice extends RetryStatement {
  /** What applies instead for a service, an action or a message that the context does not name. */
  readonly narrower: readonly RetryStatement[];
}

/** Where an error came from, as far as you know. */
export interface RetryContext {
  /** The service that was called, by its short name: `cvm`. */
  readonly service?: string;
  readonly action?: string;
  /** The error's message. */
  readonly message?: string;
}

/** A verdict about a code. */
export interface RetryRule extends RetryStatement {
  readonly code: string;
  /** Whether it applies to the codes below as well. */
  readonly below: boolean;
}

const ANYWHERE: RetryScope = Object.freeze({ services: null, actions: null, message: null });
const UNKNOWN: RetryAdvice = Object.freeze({
  verdict: 'unknown',
  scope: ANYWHERE,
  evidence: Object.freeze([]),
  narrower: Object.freeze([]),
});

/**
 * Makes the function that advises on retrying. The most specific rule whose conditions are met
 * decides: a code before the families above it, and more conditions before fewer. If the context
 * names no service, the services that list the code are used.
 */
export function createRetryAdviser(
  rules: readonly RetryRule[],
): (code: string, listedIn: readonly string[], context?: RetryContext) => RetryAdvice {
  const byCode = new Map<string, RetryRule[]>();
  for (const rule of rules) byCode.set(rule.code, [...(byCode.get(rule.code) ?? []), rule]);
  return (code, listedIn, context = {}) => {
    const about = rulesAbout(code, byCode);
    if (about.length === 0) return UNKNOWN;
    const possible = about.filter(({ scope }) => !isRuledOut(scope, context));
    const index = possible.findIndex(({ scope }) => isMet(scope, listedIn, context));
    const decisive = possible[index];
    const narrower = possible.slice(0, decisive ? index : undefined).map(statementOf);
    return Object.freeze({
      ...(decisive ? statementOf(decisive) : UNKNOWN),
      narrower: Object.freeze(narrower),
    });
  };
}

/** The rules about a code, the most specific first. */
function rulesAbout(code: string, byCode: ReadonlyMap<string, readonly RetryRule[]>): RetryRule[] {
  const own = [...(byCode.get(code) ?? [])];
  const found = own.sort((one, other) => weightOf(other) - weightOf(one));
  for (let above = parentOf(code); above !== null; above = parentOf(above)) {
    const inherited = (byCode.get(above) ?? []).filter(({ below }) => below);
    found.push(...inherited.sort((one, other) => weightOf(other) - weightOf(one)));
  }
  return found;
}

function weightOf({ scope: { message, actions, services }, below }: RetryRule): number {
  return (message ? 8 : 0) + (actions ? 4 : 0) + (services ? 2 : 0) + (below ? 0 : 1);
}

function isMet(
  { services, actions, message }: RetryScope,
  listedIn: readonly string[],
  context: RetryContext,
): boolean {
  const where = context.service === undefined ? listedIn : [context.service];
  return (
    (!services || (where.length > 0 && where.every((service) => services.includes(service)))) &&
    (!actions || (context.action !== undefined && actions.includes(context.action))) &&
    (!message || context.message?.includes(message) === true)
  );
}

function isRuledOut({ services, actions, message }: RetryScope, context: RetryContext): boolean {
  return (
    (services !== null && context.service !== undefined && !services.includes(context.service)) ||
    (actions !== null && context.action !== undefined && !actions.includes(context.action)) ||
    (message !== null && context.message !== undefined && !context.message.includes(message))
  );
}

function statementOf({ verdict, scope, evidence }: RetryStatement): RetryStatement {
  return Object.freeze({ verdict, scope, evidence });
}
