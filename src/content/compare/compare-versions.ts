import type { ServiceVersion } from '../../schema/facts/service.ts';
import { versionKey } from '../version-key.ts';
import { comparableAction, comparableDataType, comparableErrorCode } from './comparables.ts';
import { compareRecords } from './compare-records.ts';
import type { ServiceVersionChange } from './content-diff.ts';
import { type Pair, pairByName } from './pair-by-name.ts';
import { type Presence, presenceChange } from './presence.ts';

/** The service versions that differ, by name and version, each with its records that do. */
export function compareVersions(
  before: readonly ServiceVersion[],
  after: readonly ServiceVersion[],
): ServiceVersionChange[] {
  return pairByName(before, after, versionKey).flatMap((pair) => compareVersion(pair) ?? []);
}

function compareVersion({ before, after }: Pair<ServiceVersion>): ServiceVersionChange | undefined {
  const version = after ?? before;
  if (!version) return undefined;
  const presence = presenceChange(presenceOf(before), presenceOf(after));
  const records = {
    actions: compareRecords(before?.actions, after?.actions, comparableAction),
    dataTypes: compareRecords(before?.dataTypes, after?.dataTypes, comparableDataType),
    errorCodes: compareRecords(before?.errorCodes, after?.errorCodes, comparableErrorCode),
  };
  const differs = Object.values(records).some((changes) => changes.length > 0);
  if (!presence && !differs) return undefined;
  const { service, apiVersion } = version;
  const lastSeen = presenceOf(after) === 'marked' ? lastSeenOf(version) : null;
  return { service, apiVersion, kind: presence ?? 'changed', lastSeen, ...records };
}

function lastSeenOf({ actions, errorCodes }: ServiceVersion): string | null {
  const dates = [...actions, ...errorCodes].flatMap(({ removed }) => removed?.lastSeen ?? []);
  return dates.sort().at(-1) ?? null;
}

/** A version that its source has given up is kept with all of its records marked. */
function presenceOf(version: ServiceVersion | undefined): Presence {
  if (!version) return 'absent';
  const { actions, errorCodes, dataTypes } = version;
  const records = [...actions, ...errorCodes];
  const isGone =
    dataTypes.length === 0 && records.length > 0 && records.every(({ removed }) => removed);
  return isGone ? 'marked' : 'listed';
}
