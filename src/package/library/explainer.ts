import type { RetryAdvice, RetryContext } from '../../knowledge/retries/retry.ts';
import { shouldRetry } from '../../knowledge/retries/should-retry.ts';
import { categoryOf, parentOf } from '../../schema/facts/code-parts.ts';
import { wordsOf } from '../../text/words.ts';
import type { Advised } from './adviser.ts';
import type { CodeIndex } from './code-index.ts';
import { findError } from './error-lookup.ts';
import type {
  ExplainOptions,
  Explanation,
  KnownExplanation,
  ServiceMeaning,
  UnknownExplanation,
} from './explanation.ts';
import { type Clues, readInput } from './input/read-input.ts';
import { readOptions } from './input/read-options.ts';
import { distinctMeanings, meaningFor } from './meanings.ts';
import { nearestFamily } from './nearest-family.ts';
import type { CatalogError, ServiceRecord } from './types.ts';

/** The data of an explainer. */
export interface ExplainerData {
  readonly index: CodeIndex;
  readonly common: { readonly errors: readonly CatalogError[] };
  /** The page that lists the common codes. */
  readonly commonPage: string | null;
  /** The services whose statements and actions are part of every answer. */
  readonly services: readonly ServiceRecord[];
  advise(code: string): Advised;
  retry(code: string, listedIn: readonly string[], context: RetryContext): RetryAdvice;
}

/** What is said of a code for any call, and what advice concludes from its words about retrying. */
interface Described<Kind extends Explanation = Explanation> {
  readonly said: Kind;
  readonly stance: Advised['stance'];
}

/** Makes the function `explain` over some data. It caches what it finds about a code. */
export function createExplainer(
  data: ExplainerData,
): (input: unknown, options?: ExplainOptions) => Explanation {
  const kept = new Map<string, Described>();
  const describe = (code: string, given: readonly ServiceRecord[]): Described => {
    if (given.length > 0) return describeKnown(code, data, given);
    const known = kept.get(code) ?? describeKnown(code, data, []);
    kept.set(code, known);
    return known;
  };
  return (input, settings) => {
    const options = readOptions(settings);
    const clues = readInput(input);
    const given = options.services;
    const isKnown = (code: string) =>
      data.index.has(code) || given.some((record) => findError(record, code) !== undefined);
    const code = chooseCode(clues, data.index, isKnown);
    const described =
      code !== null && isKnown(code) ? describe(code, given) : describeUnknown(code, data);
    return { ...described.said, ...inContext(described, clues, options, data), ...carried(clues) };
  };
}

/** The first candidate that is known or has a known category; else the code that the input states. */
function chooseCode(
  { codes, stated }: Clues,
  index: CodeIndex,
  isKnown: (code: string) => boolean,
): string | null {
  const likely = codes.find((code) => isKnown(code) || index.hasCategory(categoryOf(code)));
  return likely ?? (stated ? codes[0] : undefined) ?? null;
}

function describeKnown(
  code: string,
  data: ExplainerData,
  given: readonly ServiceRecord[],
): Described<KnownExplanation> {
  const { index, common, services } = data;
  const listed = index.servicesOf(code);
  const records = new Map(
    [...services.filter(({ service }) => listed.includes(service)), ...given].map((record) => [
      record.service,
      record,
    ]),
  );
  const inCommon = findError(common, code);
  const inServices = [...records.values()].flatMap((record) => {
    const error = findError(record, code);
    return error ? [{ service: record.service, error }] : [];
  });
  const owned = inCommon ? [{ service: null, error: inCommon }, ...inServices] : inServices;
  const errors = owned.map(({ error }) => error);
  const telling = inServices.flatMap(({ error }) =>
    error.statements.flatMap(({ service }) => service ?? []),
  );
  const meanings = distinctMeanings(owned);
  const scope = inCommon ? 'common' : 'service';
  const listing = Object.freeze([...new Set([...listed, ...telling])]);
  const { advice, stance } = data.advise(code);
  const retry = data.retry(code, scope === 'common' ? [] : listing, {});
  const said: KnownExplanation = {
    known: true,
    code,
    category: categoryOf(code),
    parent: parentOf(code),
    scope,
    services: listing,
    words: Object.freeze(wordsOf(code)),
    meanings,
    statements: Object.freeze(errors.flatMap(({ statements }) => statements)),
    actions: Object.freeze(errors.flatMap(({ actions }) => actions)),
    advice,
    ...concluded(retry, meanings, undefined, stance),
    documentation: pageOf(scope, listing, undefined, data),
  };
  return { said, stance };
}

/** The part of an explanation that the service called decides. */
type Concluded = Pick<Explanation, 'meaning' | 'fix' | 'shouldRetry' | 'retry'>;

/** What depends on the call: the meaning in its service, and whether to repeat it. */
function concluded(
  retry: RetryAdvice,
  meanings: readonly ServiceMeaning[],
  service: string | undefined,
  stance: Described['stance'],
): Concluded {
  const applies = meaningFor(meanings, service);
  return {
    meaning: applies?.meaning ?? null,
    fix: applies?.fix ?? null,
    shouldRetry: Object.freeze(shouldRetry(retry, applies, stance)),
    retry,
  };
}

function describeUnknown(code: string | null, data: ExplainerData): Described<UnknownExplanation> {
  const nearest = code === null ? null : nearestFamily(code, data.index);
  // A code that differs in letter case only is meant.
  const meant = nearest?.relation === 'letter-case' ? nearest.code : code;
  const retry = data.retry(meant ?? '', [], {});
  const said: UnknownExplanation = {
    known: false,
    code,
    category: code === null ? null : categoryOf(code),
    parent: code === null ? null : parentOf(code),
    scope: null,
    services: [],
    words: code === null ? [] : wordsOf(code),
    meanings: [],
    statements: [],
    actions: [],
    advice: code === null ? null : data.advise(meant ?? code).advice,
    ...concluded(retry, [], undefined, data.advise(meant ?? '').stance),
    documentation: null,
    nearest,
  };
  return { said, stance: code === null ? null : data.advise(code).stance };
}

/** What depends on the call as well as on the code; empty where the call is unknown. */
function inContext(
  { said: { code, meanings, scope, services }, stance }: Described,
  { message }: Clues,
  { service, action }: ExplainOptions,
  data: ExplainerData,
): Partial<Concluded & Pick<Explanation, 'documentation'>> {
  if (code === null || (message === undefined && service === undefined && action === undefined))
    return {};
  const context: RetryContext = {
    ...(service !== undefined && { service }),
    ...(action !== undefined && { action }),
    ...(message !== undefined && { message }),
  };
  return {
    ...concluded(
      data.retry(code, scope === 'common' ? [] : services, context),
      ...([meanings, service, stance] as const),
    ),
    documentation: pageOf(scope, services, service, data),
  };
}

function pageOf(
  scope: Explanation['scope'],
  services: readonly string[],
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

function carried({ message, requestId }: Clues): { message?: string; requestId?: string } {
  return {
    ...(message !== undefined && { message }),
    ...(requestId !== undefined && { requestId }),
  };
}
