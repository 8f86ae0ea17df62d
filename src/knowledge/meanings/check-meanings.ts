import type { Content } from '../../schema/facts/content.ts';
import type { ErrorCode } from '../../schema/facts/error-code.ts';
import type { MeaningRecord } from '../../schema/reviewed/meaning.ts';
import type { RetryRule } from '../../schema/reviewed/retry-rule.ts';
import { createRetryAdviser } from '../retries/retry.ts';
import { officialAnswer } from '../retries/should-retry.ts';
import { toRetryRules } from '../retries/to-retry-rules.ts';
import { type ApiNames, apiNames } from './api-names.ts';
import { findMeaning } from './find-meaning.ts';
import { findStyleFaults } from './find-style-faults.ts';
import { findUnknownNames } from './find-unknown-names.ts';
import { isStale } from './is-stale.ts';
import { type Meanings, SHARED_MEANINGS, serviceMeaningsPath } from './load-meanings.ts';
import { sharedWords } from './shared-words.ts';

/** The share of codes whose meaning says no more than their name that is still good. */
const MOST_NAME_ONLY = 0.2;

/** What meanings are checked against. */
type Checked = Pick<Content, 'common' | 'serviceVersions'>;

/** What a check found. */
export interface MeaningsReport {
  /** Pairs of a service and a code that it lists, in each edition, and common codes. */
  pairs: number;
  /** Those that reach a meaning. */
  reached: number;
  /** Those whose meaning says no more than the name. */
  nameOnly: number;
  /** Sentences that name the file and the code. */
  problems: string[];
}

/**
 * Checks meanings against the content of editions: every code of every service, and every common code, has one; each
 * is of a code that exists; names in backquotes exist; the style is that of `docs/meanings.md`; nothing
 * is stale, copied, or contradicts official evidence on retrying.
 */
export function checkMeanings(
  meanings: Meanings,
  contents: readonly Checked[],
  retryRules: readonly RetryRule[],
): MeaningsReport {
  const listings = contents.flatMap(listingsOf);
  const names = apiNames(contents.flatMap(({ serviceVersions }) => serviceVersions));
  const found = listings.map(({ service, errorCode }) =>
    findMeaning(meanings, errorCode.code, service),
  );
  const nameOnly = found.filter((one) => one?.record.nameOnly).length;
  return {
    pairs: listings.length,
    reached: found.filter((one) => one !== null).length,
    nameOnly,
    problems: [
      ...listings
        .filter((_, at) => !found[at])
        .map(({ service, errorCode }) => `${pathOf(service)}: ${errorCode.code} has no meaning`),
      ...(nameOnly > listings.length * MOST_NAME_ONLY
        ? [`${nameOnly} of ${listings.length} meanings say no more than the name`]
        : []),
      ...findUnlisted(meanings, listings),
      ...findWritingFaults(
        meanings,
        names,
        new Set(listings.map(({ errorCode }) => errorCode.code)),
      ),
      ...findOutdated(meanings, listings),
      ...new Set(findContradictions(meanings, listings, retryRules)),
    ],
  };
}

/** A code in the list of a service, or in the common list (`null`). */
interface Listing {
  service: string | null;
  errorCode: ErrorCode;
}

function listingsOf({ common, serviceVersions }: Checked): Listing[] {
  return [
    ...common.errorCodes.map((errorCode) => ({ service: null, errorCode })),
    ...serviceVersions.flatMap(({ service, errorCodes }) =>
      errorCodes.map((errorCode) => ({ service, errorCode })),
    ),
  ];
}

function pathOf(service: string | null): string {
  return service === null ? SHARED_MEANINGS : serviceMeaningsPath(service);
}

/** Every record with the service whose file has it. */
function* recordsOf({ shared, services }: Meanings): Generator<[string | null, MeaningRecord]> {
  for (const record of shared.values()) yield [null, record];
  for (const [service, records] of services)
    for (const record of records.values()) yield [service, record];
}

function findUnlisted(meanings: Meanings, listings: readonly Listing[]): string[] {
  const anywhere = new Set(listings.map(({ errorCode }) => errorCode.code));
  const own = new Set(listings.map(({ service, errorCode }) => `${service} ${errorCode.code}`));
  return [...recordsOf(meanings)]
    .filter(
      ([service, { code }]) =>
        !(service === null ? anywhere.has(code) : own.has(`${service} ${code}`)),
    )
    .map(([service, { code }]) => `${pathOf(service)}: no list of codes contains ${code}`);
}

function findWritingFaults(
  meanings: Meanings,
  names: ApiNames,
  codes: ReadonlySet<string>,
): string[] {
  return [...recordsOf(meanings)].flatMap(([service, record]) =>
    [
      ...findStyleFaults(record),
      ...findUnknownNames(record, service, names, (code) => codes.has(code)).map(
        (name) => `\`${name}\` is not a name or a value of the actions concerned`,
      ),
    ].map((fault) => `${pathOf(service)}: ${record.code}: ${fault}`),
  );
}

/** Meanings whose statement has changed since, or whose words are those of a statement. */
function findOutdated(meanings: Meanings, listings: readonly Listing[]): string[] {
  return listings.flatMap(({ service, errorCode }) => {
    const found = findMeaning(meanings, errorCode.code, service);
    if (!found) return [];
    const { record, shared } = found;
    const place = `${pathOf(shared ? null : service)}: ${record.code}`;
    const stale = isStale(record, errorCode)
      ? [
          `${place}: is stale: ${service ?? 'the common list'} has a new statement; read it, then add "${errorCode.statementKeys}" to its basis`,
        ]
      : [];
    const copied = errorCode.descriptions.flatMap(({ text }) =>
      [record.meaning, record.fix ?? ''].flatMap((own) => sharedWords(own, text) ?? []),
    );
    return [...stale, ...copied.map((words) => `${place}: copies “${words}” from a statement`)];
  });
}

/** Meanings that conclude something else than official evidence about every call of their service. */
function findContradictions(
  meanings: Meanings,
  listings: readonly Listing[],
  retryRules: readonly RetryRule[],
): string[] {
  const advise = createRetryAdviser(toRetryRules(retryRules));
  const common = new Set(
    listings.flatMap(({ service, errorCode }) => (service === null ? [errorCode.code] : [])),
  );
  return listings.flatMap(({ service, errorCode: { code } }) => {
    const found = findMeaning(meanings, code, service);
    if (!found) return [];
    const services = service === null || common.has(code) ? [] : [service];
    const { verdict } = advise(code, services, service === null ? {} : { service });
    const official = officialAnswer(verdict);
    const place = `${pathOf(found.shared ? null : service)}: ${code}`;
    if (official === null || official === found.record.retry)
      return found.record.differs === undefined
        ? []
        : [`${place}: differs, but from nothing official`];
    if (found.record.differs !== undefined) return [];
    return [
      `${place}: retry is "${found.record.retry}", but official sources say "${official}"${service === null ? '' : ` for ${service}`}`,
    ];
  });
}
