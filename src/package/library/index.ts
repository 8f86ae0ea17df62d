/**
 * The error codes of the Tencent Cloud API: what the sources say about a code, which services and
 * actions return it, and what to do. No dependencies, no file access, no side effects on import.
 */

import type { RetryAdvice, RetryContext } from '../../knowledge/retries/retry.ts';
import type { MessageKnowledge } from '../../messages/message-knowledge.ts';
import { readMessage as readText } from '../../messages/read-message.ts';
import type { MessageReading } from '../../messages/reading.ts';
import { explainerOver, indexOfCodes, knowledgeOf, retryAdviser } from './catalog-explainer.ts';
import { commonCodes } from './common-errors.ts';
import type { ExplainOptions, Explanation } from './explanation.ts';
import { about, carriedServices } from './generated/catalog.ts';
import type { ErrorCode } from './generated/codes.ts';
import { layerCodes } from './generated/layers.ts';
import { readContext } from './input/read-options.ts';
import { packedCodes } from './known-codes.ts';
import { addHelp, type Helped, type HelpOptions } from './with-help.ts';

export type {
  RetryAdvice,
  RetryContext,
  RetryEvidence,
  RetryScope,
  RetryStatement,
  RetryTool,
  RetryVerdict,
} from '../../knowledge/retries/retry.ts';
export type { RetryAnswer, ShouldRetry } from '../../knowledge/retries/should-retry.ts';
export type {
  Denial,
  DenialCondition,
  FactKind,
  Found,
  Layer,
  LikelyCode,
  MessageFact,
  MessageReading,
  Said,
} from '../../messages/reading.ts';
export type { Advice, FixedBy } from './advice.ts';
export { categoryOf } from './category-of.ts';
export type {
  AnyErrorCode,
  Cause,
  ExplainOptions,
  Explanation,
  KnownExplanation,
  NearestFamily,
  RemovedExplanation,
  ServiceHistory,
  ServiceMeaning,
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
} from './input/parse-error-response.ts';
export { errorCodes } from './known-codes.ts';
export type {
  ActionReference,
  CatalogAction,
  CatalogError,
  Meaning,
  Release,
  RemovedAction,
  ServiceRecord,
  Site,
  SiteHistory,
  SourcePage,
  Statement,
} from './types.ts';

export type { Help, Helped, HelpOptions } from './with-help.ts';

let codeSet: ReadonlySet<unknown> | undefined;
let explainer: ReturnType<typeof explainerOver> | undefined;

let knowledge: MessageKnowledge | undefined;

/** Whether a value is a known code, in the same letter case. */
export function isErrorCode(value: unknown): value is ErrorCode {
  codeSet ??= new Set(packedCodes());
  return codeSet.has(value);
}

/**
 * Explains an error. The input is a code; an error that an SDK of Tencent Cloud throws (`code`,
 * `message`, `requestId`); a response envelope, parsed or as JSON text; or any text that contains a
 * code, such as a log, of which the first and the last 100,000 characters are read. A labeled code, as
 * in `Code=X`, is preferred to any other, known or unknown.
 *
 * `services` names every service that lists the code. Pass their records as an option to get their
 * statements and actions as well: the root contains these records only while all are small.
 *
 * An unknown code has `known: false` and, if there is one, its nearest known family. An input without a
 * code has `code: null`. Never throws, whatever the getters of the input do; an option without its
 * documented type is ignored, and so is a service that is not a record. A statement without text
 * means that the sources list the code without a description.
 */
export function explain(input: unknown, options?: ExplainOptions): Explanation {
  explainer ??= explainerOver(carriedServices, layerCodes);
  return explainer(input, options);
}

/**
 * Adds to a caught error what {@link explain} says about it, as `help`: the code, its meaning, the fix, whether to retry,
 * and the code's address. Loggers, `console.error` and Node itself print it, as they print each property of an error.
 * `message`, `code`, `requestId` and the stack stay as they are.
 *
 * Gives the same error, or a copy of its class if it is frozen. An error without a code that the catalog lists, one
 * that shows another cloud, and anything that is not an object, is given back unchanged; so is an error that has
 * another `help`. Never throws.
 */
export function withHelp<E>(error: E, options?: HelpOptions): Helped<E> {
  return addHelp(error, explain, options);
}

/**
 * Finds everything in a pasted text that tells which call failed, and why: the interface, the code and the
 * inner code that caused it, what CAM denied, the parameter, values and limits, the service and the action,
 * the request id; each with its place. {@link explain} does so too. Only `…/all` knows the actions of all
 * services, and what texts call the products besides the names of services. Of a long text, the first and the last
 * 100,000 characters are read. Never throws: another type is read as an empty text.
 */
export function readMessage(text: string): MessageReading {
  knowledge ??= knowledgeOf(carriedServices);
  return readText(typeof text === 'string' ? text : '', knowledge);
}

/**
 * What official sources say about retrying after a code, known or unknown: the verdict, its scope and
 * its evidence. Nothing is concluded from the name of a code or from a "try again" in its description; a
 * code that no source mentions is `unknown`. Never throws: an argument of another type is ignored.
 */
export function retryAdvice(code: string, context?: RetryContext): RetryAdvice {
  if (typeof code !== 'string') return retryAdviser()('', []);
  const listedIn = commonCodes().includes(code) ? [] : indexOfCodes().servicesOf(code);
  return retryAdviser()(code, listedIn, readContext(context));
}

/**
 * Whether official sources say that the same call can succeed later, unchanged: `throttle`,
 * `wait-for-state` and `transient`. `false` for `no`, for `unknown`, for a clock that must be corrected
 * first, and for an error without a code; {@link retryAdvice} distinguishes these. Whether it is safe to
 * send the call twice is another question.
 */
export function isRetryable(code: string | null | undefined, context?: RetryContext): boolean {
  if (typeof code !== 'string') return false;
  const { verdict } = retryAdvice(code, context);
  return verdict === 'throttle' || verdict === 'wait-for-state' || verdict === 'transient';
}

/**
 * The version of the package, with the day of {@link catalogUpdatedAt} as its metadata:
 * `0.1.0+20260821`. Without metadata if no source states a date.
 */
export function catalogVersion(): string {
  return about.version;
}

/**
 * The latest date among the sources, `YYYY-MM-DD HH:MM:SS`: "last updated" as a page prints it, without
 * a time zone, or the release of definitions, in UTC; `null` if no source states a date.
 */
export function catalogUpdatedAt(): string | null {
  return about.updatedAt;
}
