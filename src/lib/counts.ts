import type { ServiceAuthorization } from '../schema/authorization.ts';
import type { Common } from '../schema/common.ts';
import type { Counts } from '../schema/manifest.ts';
import type { ServiceVersion } from '../schema/service.ts';
import type { Source } from '../schema/source.ts';

/** The parts of content that are counted. */
export interface Countable {
  sources: readonly Source[];
  common: Common;
  serviceVersions: readonly ServiceVersion[];
  authorizations: readonly ServiceAuthorization[];
}

/**
 * Counts what content holds, without what sources list no longer; see {@link Counts} for what each
 * figure means.
 */
export function countContent({
  sources,
  common,
  serviceVersions,
  authorizations,
}: Countable): Counts {
  const actions = serviceVersions.flatMap((version) => version.actions.filter(isCurrent));
  const dataTypes = serviceVersions.flatMap((version) => version.dataTypes);
  const codes = serviceVersions.flatMap((version) => version.errorCodes.filter(isCurrent));
  return {
    services: new Set([...serviceVersions, ...authorizations].map(({ service }) => service)).size,
    serviceVersions: serviceVersions.length,
    actions: actions.length,
    inputParameters: total(actions, (action) => action.input.length),
    outputParameters: total(actions, (action) => action.output.length),
    dataTypes: dataTypes.length,
    dataTypeMembers: total(dataTypes, (type) => type.members.length),
    commonErrorCodes: common.errorCodes.length,
    serviceErrorCodes: codes.length,
    distinctErrorCodes: new Set(codes.map(({ code }) => code)).size,
    actionErrorCodes: total(actions, (action) => action.errorCodes.length),
    examples: total(actions, (action) =>
      Math.max(action.exampleCount ?? 0, action.examples.length),
    ),
    authorizations: total(authorizations, (service) => service.actions.length),
    sources: sources.length,
  };
}

function total<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}

function isCurrent({ removed }: { removed?: unknown }): boolean {
  return removed === undefined;
}
