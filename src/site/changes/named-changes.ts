import { CHANGE_KINDS, type ChangeKind } from '../../content/compare/content-diff.ts';
import { countNoun, type Noun } from '../../content/compare/count-noun.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import type { ChangeEntry, ChangeTally, VersionChange } from '../../schema/history/change-entry.ts';
import { sitePath } from '../../text/paths.ts';

/** A record that changed. */
export interface NamedChange {
  name: string;
  /** The service version that it is of: `cam 2019-01-16`; empty for what is of none. */
  owner: string;
  /** Its page; `undefined` where the site has none. */
  path: string | undefined;
}

/** Records of one sort that changed in one way. */
export interface NamedGroup {
  /** `12 error codes added in service versions of both states`. */
  title: string;
  names: NamedChange[];
  /** How many more there are than are named. */
  left: number;
}

/** A part of a group: the records of one owner. */
interface Part {
  kind: ChangeKind;
  count: number;
  names: NamedChange[];
}

/** Records of one sort, with what of all such records these are. */
interface Sort {
  noun: Noun;
  parts: Part[];
  within?: string;
}

/**
 * What an entry names, by the way in which it changed: service versions that came or went as a whole,
 * common codes, and the codes and actions of service versions that stand in both states. A group has
 * at most `limit` names.
 */
export function namedChanges(index: ContentIndex, entry: ChangeEntry, limit: number): NamedGroup[] {
  const whole = entry.serviceVersions.filter(({ kind }) => kind !== 'changed');
  const standing = entry.serviceVersions.filter(({ kind }) => kind === 'changed');
  const common = partsOf(entry.commonErrorCodes, '', (code) => commonCodePath(index, code));
  const within = ' in service versions of both states';
  const sorts: Sort[] = [
    { noun: 'serviceVersions', parts: whole.map((version) => wholeVersion(index, version)) },
    { noun: 'commonErrorCodes', parts: common },
    { noun: 'errorCodes', parts: standing.flatMap((one) => codesOf(index, one)), within },
    { noun: 'actions', parts: standing.flatMap((one) => actionsOf(index, one)), within },
  ];
  return CHANGE_KINDS.flatMap((kind) => sorts.flatMap((sort) => groupsOf(sort, kind, limit)));
}

/** The group of a sort, or none where nothing of it changed in this way. */
function groupsOf(
  { noun, parts, within = '' }: Sort,
  kind: ChangeKind,
  limit: number,
): NamedGroup[] {
  const own = parts.filter((part) => part.kind === kind);
  const count = own.reduce((sum, part) => sum + part.count, 0);
  if (count === 0) return [];
  const names = own.flatMap((part) => part.names).slice(0, limit);
  return [
    { title: `${countNoun(count, noun)} ${kind}${within}`, names, left: count - names.length },
  ];
}

function wholeVersion(
  { services }: ContentIndex,
  { service, apiVersion, kind }: VersionChange,
): Part {
  const path = services.has(service) ? sitePath.service(service) : undefined;
  return { kind, count: 1, names: [{ name: `${service} ${apiVersion}`, owner: '', path }] };
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
  owner: string,
  pathOf: (name: string) => string | undefined,
): Part[] {
  return tallies.map(({ kind, count, names }) => ({
    kind,
    count,
    names: names.map((name) => ({ name, owner, path: pathOf(name) })),
  }));
}
