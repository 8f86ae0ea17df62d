import type { PublishedHistory } from '../../schema/published/history.ts';
import type { PublishedService } from '../../schema/published/service.ts';
import { compareText } from '../../text/compare-text.ts';
import type { EncodedHistories } from '../library/encoded/histories.ts';
import { joinHistories } from '../library/histories.ts';
import { encodeErrors, type PackedErrors } from './encode-errors.ts';
import { encodeHistories } from './encode-histories.ts';

type Version = PublishedService['versions'][number];

/** A service with its record, and as its module will contain it: without what is removed. */
export interface PlannedService extends PackedErrors {
  readonly service: string;
  readonly name: string;
  readonly record: PublishedService;
  /** Whether it has anything that is not removed. */
  readonly isListed: boolean;
  /** The codes that it no longer lists, by name. */
  readonly removedCodes: readonly string[];
  /** These codes and its removed actions; further codes are those that only such actions name. */
  readonly removed: PackedErrors;
  /** The histories of the codes, the removed codes and the removed actions. */
  readonly histories: readonly (readonly PublishedHistory[])[];
  readonly encodedHistories: EncodedHistories;
}

/** Plans the module of a service. */
export function planService(record: PublishedService): PlannedService {
  const { service, name, versions, sources } = record;
  const listed = versions.filter(isListedVersion).map((one) => partOf(one, isListed));
  const listedErrors = listed.flatMap(({ errors }) => errors);
  const packed = encodeErrors(listedErrors, listed, sources);
  const codes = new Set(packed.codes);
  const gone = versions.map((one) => partOf(one, isRemoved)).filter(isNotEmpty);
  const goneErrors = gone.flatMap(({ errors }) => errors).filter(({ code }) => !codes.has(code));
  const removedCodes = [...new Set(goneErrors.map(({ code }) => code))].sort(compareText);
  const removed = encodeErrors(goneErrors, gone, sources, namedOnly(gone, removedCodes));
  const histories = [
    ...historiesOfCodes(versions, [...packed.codes, ...removedCodes]),
    ...historiesOfActions(gone, removed),
  ];
  return {
    ...{ service, name, record, ...packed, isListed: listed.length > 0, removedCodes, removed },
    ...{ histories, encodedHistories: encodeHistories(histories) },
  };
}

/** A version with those of its codes and actions that are listed, or with those that are removed. */
function partOf(version: Version, isIn: (one: { lastSeen: string | null }) => boolean): Version {
  return {
    ...version,
    errors: version.errors.filter(isIn),
    actions: version.actions.filter(isIn),
  };
}

function isListed({ lastSeen }: { lastSeen: string | null }): boolean {
  return lastSeen === null;
}

function isRemoved({ lastSeen }: { lastSeen: string | null }): boolean {
  return lastSeen !== null;
}

function isNotEmpty({ errors, actions }: Version): boolean {
  return errors.length + actions.length > 0;
}

/** Whether not all that the version had is removed. */
function isListedVersion(version: Version): boolean {
  return !isNotEmpty(version) || isNotEmpty(partOf(version, isListed));
}

/** The codes that removed actions returned and that are not removed. */
function namedOnly(gone: readonly Version[], removedCodes: readonly string[]): string[] {
  const removed = new Set(removedCodes);
  const named = gone.flatMap(({ actions }) => actions.flatMap(({ errorCodes }) => errorCodes));
  return [...new Set(named)].filter((code) => !removed.has(code)).sort(compareText);
}

function historiesOfCodes(
  versions: readonly Version[],
  codes: readonly string[],
): (readonly PublishedHistory[])[] {
  const byCode = Map.groupBy(
    versions.flatMap(({ errors }) => errors),
    ({ code }) => code,
  );
  return codes.map((code) => joinHistories((byCode.get(code) ?? []).flatMap((one) => one.history)));
}

function historiesOfActions(
  versions: readonly Version[],
  { errors: { actions } }: PackedErrors,
): (readonly PublishedHistory[])[] {
  return actions.map(
    ([name, at]) => versions[at]?.actions.find(({ action }) => action === name)?.history ?? [],
  );
}
