/**
 * The error codes of the Tencent Cloud API: what a code means, which services and actions return
 * it, and what pages say so. No dependency, no file access, nothing done on import.
 */

import { decodeRetryRules } from '../../knowledge/retries/encoded-retry.ts';
import {
  createRetryAdviser,
  type RetryAdvice,
  type RetryContext,
} from '../../knowledge/retries/retry.ts';
import { decodeFront } from '../../text/front-coding.ts';
import { createAdviser } from './adviser.ts';
import { type CodeIndex, createCodeIndex } from './code-index.ts';
import { commonCodes, commonRecord } from './common-errors.ts';
import { decodeAdvice } from './encoded-advice.ts';
import { createExplainer } from './explainer.ts';
import type { ExplainOptions, Explanation } from './explanation.ts';
import { adviceRecords } from './generated/advice.ts';
import { about, carriedServices, documentation, memberships } from './generated/catalog.ts';
import { codeLines, type ErrorCode } from './generated/codes.ts';
import { retryRules } from './generated/retry.ts';

export type {
  RetryAdvice,
  RetryContext,
  RetryEvidence,
  RetryScope,
  RetryStatement,
  RetryTool,
  RetryVerdict,
} from '../../knowledge/retries/retry.ts';
export type { Advice, FixedBy } from './advice.ts';
export type { AnyErrorCode } from './any-error-code.ts';
export { categoryOf } from './category-of.ts';
export type {
  ExplainOptions,
  Explanation,
  KnownExplanation,
  NearestFamily,
  UnknownExplanation,
} from './explanation.ts';
export type { ErrorCode } from './generated/codes.ts';
export type { CommonErrorCode } from './generated/common.ts';
export {
  type FailedResponse,
  type ParsedResponse,
  parseErrorResponse,
  type SuccessfulResponse,
  type UnreadableResponse,
} from './parse-error-response.ts';
export type {
  ActionReference,
  CatalogAction,
  CatalogError,
  ServiceRecord,
  SourcePage,
  Statement,
} from './types.ts';

/** Every known code, each once, in the order of its characters. */
export const errorCodes: readonly ErrorCode[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ decodeFront(codeLines),
);

let codeSet: ReadonlySet<unknown> | undefined;
let codeIndex: CodeIndex | undefined;
let adviser: ReturnType<typeof createRetryAdviser> | undefined;
let explainer: ReturnType<typeof createExplainer> | undefined;

/** Whether a value is a code that the catalog holds, letter case included. */
export function isErrorCode(value: unknown): value is ErrorCode {
  codeSet ??= new Set(errorCodes);
  return codeSet.has(value);
}

/**
 * Tells what is known of an error. The input may be a code; an error as the provider's SDKs throw
 * it (`code`, `message`, `requestId`); a response envelope, parsed or as JSON text; or any text in
 * which a code stands, such as a log, of which the first and the last 100,000 characters count. A
 * code that a label marks as such, as in `Code=X`, is taken before any other, known or not.
 *
 * The root carries every service's record only while all are small. `services` says in any case
 * which list the code; what they say of it is told once their records are given as an option.
 *
 * An unknown code has `known: false` and, where there is one, its nearest known family. An input
 * without a code has `code: null`. Never throws, whatever the input's getters do. A statement without
 * text is one that the sources leave undescribed: nothing is made up.
 */
export function explain(input: unknown, options?: ExplainOptions): Explanation {
  explainer ??= createExplainer({
    index: indexOfCodes(),
    common: commonRecord(),
    commonPage: documentation.common,
    services: carriedServices,
    retry: retryAdviser(),
    advise: createAdviser(decodeAdvice(JSON.parse(adviceRecords), errorCodes)),
  });
  return explainer(input, options);
}

/**
 * What official sources say of retrying after a code, which need not be a known one: the verdict,
 * what it holds for, and where each of them says so. Nothing is concluded from a code's name or from
 * a "try again" in its description; a code that no source speaks of is `unknown`.
 */
export function retryAdvice(code: string, context?: RetryContext): RetryAdvice {
  const listedIn = commonCodes().includes(code) ? [] : indexOfCodes().servicesOf(code);
  return retryAdviser()(code, listedIn, context);
}

/**
 * Whether official sources hold that the same call may pass later as it is: `throttle`,
 * `wait-for-state` and `transient`. `false` does not tell `no` from `unknown`, nor from a clock that
 * must be set right first: {@link retryAdvice} does. `false` for an error without a code as well. Whether the call may safely be sent twice is
 * another question.
 */
export function isRetryable(code: string | null | undefined, context?: RetryContext): boolean {
  if (typeof code !== 'string') return false;
  const { verdict } = retryAdvice(code, context);
  return verdict === 'throttle' || verdict === 'wait-for-state' || verdict === 'transient';
}

function indexOfCodes(): CodeIndex {
  codeIndex ??= createCodeIndex(errorCodes, memberships, documentation.services);
  return codeIndex;
}

function retryAdviser(): ReturnType<typeof createRetryAdviser> {
  adviser ??= createRetryAdviser(decodeRetryRules(JSON.parse(retryRules)));
  return adviser;
}

/**
 * The version of the package that the data came with, with the day of {@link catalogUpdatedAt} as its
 * metadata: `0.1.0+20260821`. Without metadata where no source prints a date.
 */
export function catalogVersion(): string {
  return about.version;
}

/**
 * The latest date among the sources, `YYYY-MM-DD HH:MM:SS`: "last updated" as a page prints it, without
 * a time zone, or when definitions were released, in UTC; `null` when none has one.
 */
export function catalogUpdatedAt(): string | null {
  return about.updatedAt;
}
