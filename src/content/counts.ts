import type { ServiceAuthorization } from '../schema/facts/authorization.ts';
import type { Common } from '../schema/facts/common.ts';
import type { Counts } from '../schema/facts/manifest.ts';
import type { ServiceVersion } from '../schema/facts/service.ts';
import type { Source } from '../schema/facts/source.ts';

/** The parts of content that are counted. */
export interface Countable {
  sources: readonly Source[];
  common: Common;
  serviceVersions: readonly ServiceVersion[];
  authorizations: readonly ServiceAuthorization[];
}

/** The counts of one service version, without removed records. */
export interface VersionCounts
  extends Pick<
    Counts,
    | 'actions'
    | 'inputParameters'
    | 'outputParameters'
    | 'dataTypes'
    | 'dataTypeMembers'
    | 'actionErrorCodes'
    | 'examples'
  > {
  service: string;
  codes: string[];
}

/**
 * Counts the records of content, without removed ones; {@link Counts} describes each number. `counted`
 * contains further service versions of which only the counts are known.
 */
export function countContent(
  { sources, common, serviceVersions, authorizations }: Countable,
  counted: readonly VersionCounts[] = [],
): Counts {
  const versions = [...serviceVersions.filter(isListed).map(countVersion), ...counted];
  const codes = versions.flatMap((version) => version.codes);
  return {
    services: new Set([...versions, ...authorizations].map(({ service }) => service)).size,
    serviceVersions: versions.length,
    actions: total(versions, ({ actions }) => actions),
    inputParameters: total(versions, ({ inputParameters }) => inputParameters),
    outputParameters: total(versions, ({ outputParameters }) => outputParameters),
    dataTypes: total(versions, ({ dataTypes }) => dataTypes),
    dataTypeMembers: total(versions, ({ dataTypeMembers }) => dataTypeMembers),
    commonErrorCodes: common.errorCodes.length,
    serviceErrorCodes: codes.length,
    distinctErrorCodes: new Set(codes).size,
    actionErrorCodes: total(versions, ({ actionErrorCodes }) => actionErrorCodes),
    examples: total(versions, ({ examples }) => examples),
    authorizations: total(authorizations, (service) => service.actions.length),
    sources: sources.length,
  };
}

/** Counts the records of a service version, for {@link countContent}. */
export function countVersion(version: ServiceVersion): VersionCounts {
  const actions = version.actions.filter(isCurrent);
  return {
    service: version.service,
    actions: actions.length,
    inputParameters: total(actions, (action) => action.input.length),
    outputParameters: total(actions, (action) => action.output.length),
    dataTypes: version.dataTypes.length,
    dataTypeMembers: total(version.dataTypes, (type) => type.members.length),
    actionErrorCodes: total(actions, (action) => action.errorCodes.length),
    examples: total(actions, (action) =>
      Math.max(action.exampleCount ?? 0, action.examples.length),
    ),
    codes: version.errorCodes.filter(isCurrent).map(({ code }) => code),
  };
}

/** Whether a service version is still listed: not all of what it had is removed. */
export function isListed({ actions, errorCodes }: ServiceVersion): boolean {
  const records = [...actions, ...errorCodes];
  return records.length === 0 || records.some(isCurrent);
}

function total<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}

/** Whether a record is still listed. */
export function isCurrent({ removed }: { removed?: unknown }): boolean {
  return removed === undefined;
}
