import { CHANGE_KINDS, type ChangeKind } from '../../content/compare/content-diff.ts';
import { countNoun, type Noun } from '../../content/compare/count-noun.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import type { ChangeEntry, ChangeTally, VersionChange } from '../../schema/history/change-entry.ts';
import { sitePath } from '../../text/paths.ts';

/** A record that changed. */
export interface NamedChange {
  name: string;
  /** Its service version: `cam 2019-01-16`; empty if it belongs to none. */
  serviceVersion: string;
  /** Its page; `undefined` if the site has none. */
  path: string | undefined;
}

/** Records of one kind that changed in one way. */
export interface NamedGroup {
  /** `12 error codes added to existing service versions`. */
  title: string;
  names: NamedChange[];
  /** How many records of the group are not named. */
  left: number;
}

/** A part of a group: the records of one service version, or of none. */
interface Part {
  kind: ChangeKind;
  count: number;
  names: NamedChange[];
}

/** Records of one kind. */
interface Sort {
  noun: Noun;
  parts: Part[];
  /** Whether the records belong to service versions that exist before and after. */
  isWithin?: boolean;
}

/** The preposition between a kind of change and a place; `in` for all others. */
const PREPOSITIONS: Readonly<Partial<Record<ChangeKind, string>>> = {
  added: 'to',
  restored: 'to',
  removed: 'from',
  dropped: 'from',
};

/**
 * The names in an entry, grouped by kind of change: service versions added or removed as a whole,
 * common codes, and the codes and actions of service versions that exist before and after. A group
 * has at most `limit` names.
 */
export function namedChanges(index: ContentIndex, entry: ChangeEntry, limit: number): NamedGroup[] {
  const whole = entry.serviceVersions.filter(({ kind }) => kind !== 'changed');
  const changed = entry.serviceVersions.filter(({ kind }) => kind === 'changed');
  const common = partsOf(entry.commonErrorCodes, '', (code) => commonCodePath(index, code));

  const sorts: Sort[] = [
    { noun: 'serviceVersions', parts: whole.map((version) => wholeVersion(index, version)) },
    { noun: 'commonErrorCodes', parts: common },
    { noun: 'errorCodes', parts: changed.flatMap((one) => codesOf(index, one)), isWithin: true },
    { noun: 'actions', parts: changed.flatMap((one) => actionsOf(index, one)), isWithin: true },
  ];
  return CHANGE_KINDS.flatMap((kind) => sorts.flatMap((sort) => groupsOf(sort, kind, limit)));
}

/** The group of a kind of record; empty if none of them changed in this way. */
function groupsOf({ noun, parts, isWithin }: Sort, kind: ChangeKind, limit: number): NamedGroup[] {
  const own = parts.filter((part) => part.kind === kind);
  const count = own.reduce((sum, part) => sum + part.count, 0);
  if (count === 0) return [];
  const place = isWithin ? ` ${PREPOSITIONS[kind] ?? 'in'} existing service versions` : '';
  const names = own.flatMap((part) => part.names).slice(0, limit);
  return [
    { title: `${countNoun(count, noun)} ${kind}${place}`, names, left: count - names.length },
  ];
}

function wholeVersion(
  { services }: ContentIndex,
  { service, apiVersion, kind }: VersionChange,
): Part {
  const path = services.has(service) ? sitePath.service(service) : undefined;
  return {
    kind,
    count: 1,
    names: [{ name: `${service} ${apiVersion}`, serviceVersion: '', path }],
  };
}

function commonCodePath({ commonCodes }: ContentIndex, code: string): string | undefined {
  return commonCodes.has(code) ? sitePath.sharedError(code) : undefined;
}

function codesOf(
  { services }: ContentIndex,
  { service, apiVersion, errorCodes }: VersionChange,
): Part[] {
  const known = services.get(service)?.codes;
  return partsOf(errorCodes, `${service} ${apiVersion}`, (code) =>
    known?.has(code) ? sitePath.serviceError(service, code) : undefined,
  );
}

function actionsOf(
  { services }: ContentIndex,
  { service, apiVersion, actions }: VersionChange,
): Part[] {
  const version = services.get(service)?.versions.find((one) => one.apiVersion === apiVersion);
  const known = new Set(version?.actions.map(({ name }) => name));
  return partsOf(actions, `${service} ${apiVersion}`, (name) =>
    known.has(name) ? sitePath.action(service, apiVersion, name) : undefined,
  );
}

function partsOf(
  tallies: readonly ChangeTally[],
  serviceVersion: string,
  pathOf: (name: string) => string | undefined,
): Part[] {
  return tallies.map(({ kind, count, names }) => ({
    kind,
    count,
    names: names.map((name) => ({ name, serviceVersion, path: pathOf(name) })),
  }));
}
