import { policyOfDenials } from '../../knowledge/permissions/policy-of-denials.ts';
import type { MessageReading } from '../../messages/reading.ts';
import {
  type ExplainOptions,
  type Explanation,
  explain,
  parseErrorResponse,
} from '../library/index.ts';
import type { ServiceRecord } from '../library/types.ts';
import type { Answer } from './answer.ts';
import { catalogCodes } from './codes/known-codes.ts';
import { type ResemblingCode, resemblingCodes } from './codes/resembling-codes.ts';
import { withLayerSentences } from './layer-sentences.ts';
import { recordsListing } from './listings.ts';
import { parameterOfMessage } from './parameter-of-message.ts';
import { narrow, type Scope, scopeOfCall } from './scope.ts';

/** A code, which is compared letter by letter. */
const CODE_WORD = /^\s*[\w.-]+\s*$/;

/**
 * Explains an input with what every service says that lists its code, or the code that caused it; narrowed to a
 * scope, else to the call that the text shows. A text is read for everything else that it says.
 */
export async function explainInFull(
  input: string,
  scope: Scope = { services: [] },
): Promise<Answer> {
  const reading = await readingOf(input);
  const read = reading ? { reading } : {};
  const first = explain(input, read);
  const services = await recordsListing(await codesOf(first));
  const whole = await withLayerSentences(explain(input, { ...read, ...calledIn(scope), services }));
  const { explanation, isCommon, owners } = aboutCause(whole, services);
  const isAnyones = isCommon || whole.code === null;
  const call = scopeOfCall(whole.reading, isAnyones ? undefined : owners);
  const isGiven = scope.services.length > 0;
  const { denials = [] } = whole.reading ?? {};
  const resembling = await resemblingCodes(input, whole);
  const narrowed = isGiven ? narrow(explanation, scope) : narrowToCall(explanation, call);
  return {
    explanation: resembling.length > 0 ? withLikely(narrowed, resembling) : narrowed,
    resembling,
    parameter: await parameterOfMessage(whole, scope),
    policy: denials.length > 0 ? policyOfDenials(denials) : null,
    scope,
    call: isGiven ? scope : call,
  };
}

/** Narrows to the action of a call only if it lists the code. */
function narrowToCall(explanation: Explanation, call: Scope): Explanation {
  const narrowed = narrow(explanation, call);
  return narrowed.actions.length > 0 ? narrowed : narrow(explanation, { services: call.services });
}

function withLikely(explanation: Explanation, resembling: readonly ResemblingCode[]): Explanation {
  const likelyCodes = resembling.map(({ code }) => ({ code, sure: 'possible' as const }));
  return { ...explanation, likelyCodes };
}

/** What a text says; `undefined` for a code alone, and for a response, which the library reads. */
async function readingOf(input: string): Promise<MessageReading | undefined> {
  if (CODE_WORD.test(input) || parseErrorResponse(input).outcome !== 'unreadable') return undefined;
  // A code alone is explained without what reads texts.
  const { readText } = await import('./read-text.ts');
  return readText(input);
}

/** The codes whose listings decide the answer; the root does not know the removed ones among them. */
async function codesOf({ code, cause, likelyCodes }: Explanation): Promise<string[]> {
  const [likely] = likelyCodes;
  const { isCode } = await catalogCodes();
  return [
    ...[code, cause?.code].flatMap((one) => (one != null && isCode(one) ? one : [])),
    ...(code === null && likely?.sure === 'likely' ? [likely.code] : []),
  ];
}

function calledIn({
  service,
  action,
  services,
}: Scope): Pick<ExplainOptions, 'service' | 'action'> {
  const [only, ...others] = services;
  const called = service ?? (others.length === 0 ? only : undefined);
  return {
    ...(called !== undefined && { service: called }),
    ...(action !== undefined && { action }),
  };
}

/** An explanation with what is said about the cause in place of the outer code, and who lists the decisive code. */
function aboutCause(whole: Explanation, services: readonly ServiceRecord[]) {
  const about = (one: Explanation) => ({ isCommon: one.scope === 'common', owners: one.services });
  if (!whole.cause?.known) return { explanation: whole, ...about(whole) };
  const inner = explain(whole.cause.code, { services });
  const { meanings, statements, actions, advice } = inner;
  return { explanation: { ...whole, meanings, statements, actions, advice }, ...about(inner) };
}
