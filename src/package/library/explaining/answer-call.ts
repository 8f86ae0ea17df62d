import type { RetryContext } from '../../../knowledge/retries/retry.ts';
import { type ShouldRetry, shouldRetry } from '../../../knowledge/retries/should-retry.ts';
import { serviceOfCause } from '../../../messages/frame/service-of-cause.ts';
import type { Layer, Said } from '../../../messages/reading.ts';
import type { Cause, Explanation } from '../explanation.ts';
import type { Clues } from '../input/read-input.ts';
import type { CheckedOptions } from '../input/read-options.ts';
import { meaningFor } from '../meanings.ts';
import type { Described } from './describe-code.ts';
import type { ExplainerData } from './explainer-data.ts';

/** What is known of a call besides the code. */
interface Call {
  readonly clues: Clues;
  readonly layer: Layer;
  readonly options: CheckedOptions;
  readonly data: ExplainerData;
}

/** The answer for a call: what is said of its code, and what its message and its inner error say about it. */
export function answerCall(
  outer: Described,
  describe: (code: string) => Described,
  { clues, layer, options, data }: Call,
): Explanation {
  const { reading } = clues;
  const said = reading?.said ?? null;
  const likely = reading?.likelyCodes ?? [];
  const inner = innerCode(clues, likely);
  const decisive = inner === null ? outer : describe(inner);
  const context = contextOf(clues, options, decisive);
  const retry = data.retry(decisive.meant ?? '', decisive.listedIn, context);
  const applies = meaningFor(decisive.about.meanings, context.service);
  const concluded = shouldRetry(retry, applies, decisive.stance);
  const ofOuter = contextOf(clues, options, outer).service;
  return {
    ...outer.about,
    meaning: applies?.meaning ?? null,
    fix: said?.fix ?? applies?.fix ?? null,
    fixedBy: fixedBy(said, decisive, applies?.fixedBy),
    shouldRetry: Object.freeze(inMessage(said, concluded)),
    retry,
    documentation: pageOf(outer, ofOuter, data),
    layer,
    cause: causeOf(clues, decisive),
    said,
    likelyCodes: likely,
    reading: reading ?? null,
    ...carried(clues),
  } as Explanation;
}

/** The code that decides the answer in place of the outer one: the cause, or what a message without a code has. */
function innerCode({ reading }: Clues, likely: Explanation['likelyCodes']): string | null {
  if (reading?.cause) return reading.cause.value;
  const [first] = likely;
  return first?.sure === 'likely' ? first.code : null;
}

/** The service and action of the call as far as they can have the code, and the message. */
function contextOf(
  { reading, message }: Clues,
  options: CheckedOptions,
  { about }: Described,
): RetryContext {
  const inner = reading?.cause?.value === about.code ? serviceOfCause(reading) : undefined;
  const shown = inner ?? reading?.service?.value;
  const isPossible =
    shown !== undefined && (about.scope === 'common' || about.services.includes(shown));
  const service = options.service ?? (isPossible ? shown : undefined);
  const action = options.action ?? reading?.action?.value;
  return {
    ...(service !== undefined && { service }),
    ...(action !== undefined && { action }),
    ...(message !== undefined && { message }),
  };
}

/** What the message decides about retrying comes before what its code does. */
function inMessage(said: Said | null, concluded: ShouldRetry): ShouldRetry {
  if (!said?.retry || said.retry === concluded.answer) return concluded;
  // A message that says no more than a code does not correct it.
  if (said.says === '' && concluded.answer !== 'unclear') return concluded;
  return { answer: said.retry, waitFor: null, saidBy: 'ours' };
}

function fixedBy(
  said: Said | null,
  { about }: Described,
  ofMeaning: Explanation['fixedBy'] = about.advice?.fixedBy ?? [],
): Explanation['fixedBy'] {
  return said && said.fixedBy.length > 0 ? said.fixedBy : ofMeaning;
}

function causeOf({ reading }: Clues, { about }: Described): Cause | null {
  if (!reading?.cause) return null;
  return Object.freeze({ code: reading.cause.value, known: about.known, services: about.services });
}

function pageOf(
  { about: { scope, services } }: Described,
  called: string | undefined,
  { index, commonPage }: Pick<ExplainerData, 'index' | 'commonPage'>,
): string | null {
  if (called !== undefined && services.includes(called)) return index.pageOf(called);
  if (scope === 'common') return commonPage;
  for (const service of services) {
    const page = index.pageOf(service);
    if (page !== null) return page;
  }
  return null;
}

/** What the input itself contains, absent where it does not. */
export function carried({ message, requestId }: Clues): { message?: string; requestId?: string } {
  return {
    ...(message !== undefined && { message }),
    ...(requestId !== undefined && { requestId }),
  };
}
