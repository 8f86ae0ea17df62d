import { parentOf } from '../../schema/facts/code-parts.ts';

/**
 * What repeating a call can do. `throttle`: it may pass once fewer are sent. `wait-for-state`: once
 * the resource has left the state that it is in. `transient`: by itself. `clock-skew`: once the
 * caller's clock is right. `no`: the same request fails again. `unknown`: nothing official says.
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
  /** What the error's message must hold. */
  readonly message: string | null;
}

/** One place where the provider, or a tool that it maintains, says or does so. */
export interface RetryEvidence {
  /** `documentation`, or the tool whose source was read: `sdk-go`, `terraform`, …. */
  readonly tool: string;
  /** The page's address; of a tool `owner/repository@commit:path:line`. */
  readonly source: string;
  /** Under which condition, or what it says; `null` when it is unconditional. */
  readonly note: string | null;
}

/** A verdict with what it holds for and what it stands on. */
export interface RetryStatement {
  readonly verdict: RetryVerdict;
  readonly scope: RetryScope;
  /** Empty for `unknown` alone. Sources that conflict make `unknown`, and all are listed. */
  readonly evidence: readonly RetryEvidence[];
}

/** What is known of retrying after an error. */
export interface RetryAdvice extends RetryStatement {
  /** What holds instead for a service, an action or a message that the context leaves open. */
  readonly narrower: readonly RetryStatement[];
}

/** Where an error came from, as far as it is known. */
export interface RetryContext {
  /** The service that was called, by its short name: `cvm`. */
  readonly service?: string;
  readonly action?: string;
  /** The error's message. */
  readonly message?: string;
}

/** A statement with the code that it is about, as the catalog carries it. */
export interface RetryRule extends RetryStatement {
  readonly code: string;
  /** Whether it holds for the codes below as well. */
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
 * Makes the function that advises on retrying. Of the rules whose conditions are met the most
 * specific one decides: a code before the families above it, and more conditions before fewer. The
 * services that list a code stand in for a context that names none.
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
