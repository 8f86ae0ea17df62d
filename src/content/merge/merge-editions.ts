import type { Action } from '../../schema/facts/action.ts';
import type { Content } from '../../schema/facts/content.ts';
import type { DataType } from '../../schema/facts/data-type.ts';
import type { ErrorCode } from '../../schema/facts/error-code.ts';
import type { Manifest } from '../../schema/facts/manifest.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import { countContent, isListed } from '../counts.ts';
import { versionKey } from '../version-key.ts';
import { findDifferences } from './find-differences.ts';
import {
  type Freshness,
  freshnessOf,
  mergeNamed,
  mergeParameters,
  mergeStatements,
  nameOf,
  union,
} from './merge-parts.ts';

/**
 * Merges the content of two editions. A record that both have becomes one record with the sources of both; a source
 * belongs to one edition, so sources tell who has what; `differences` lists what they cannot tell. Where the two state
 * different facts, the first wins. A record that one of them marks as removed is that of the other.
 */
export function mergeEditions(first: Content, second: Content): Content {
  const order = freshnessOf([...first.sources, ...second.sources]);
  const serviceVersions = mergeNamed(
    first.serviceVersions,
    second.serviceVersions,
    versionKey,
    (one, other) => mergeVersions(one, other, order),
  );
  const merged = {
    products: first.products,
    sources: [...first.sources, ...second.sources],
    common: {
      ...first.common,
      errorCodes: mergeNamed(
        first.common.errorCodes,
        second.common.errorCodes,
        ({ code }) => code,
        (one, other) => mergeCodes(one, other, order),
      ),
    },
    serviceVersions,
    authorizations: mergeNamed(
      first.authorizations,
      second.authorizations,
      ({ service }) => service,
      (one) => one,
    ),
  };
  return {
    ...merged,
    editions: [...first.editions, ...second.editions],
    manifest: mergedManifest(first.manifest, second.manifest, countContent(merged)),
    differences: findDifferences(first, second),
    history: [...first.history, ...second.history],
  };
}

function mergedManifest(first: Manifest, second: Manifest, counts: Manifest['counts']): Manifest {
  const dates = [first.updatedAt, second.updatedAt].filter((date) => date !== null);
  return { ...first, updatedAt: dates.sort().at(-1) ?? null, counts };
}

function mergeVersions(
  one: ServiceVersion,
  other: ServiceVersion,
  order: Freshness,
): ServiceVersion {
  return {
    ...one,
    sources: sourcesOfListed(one, other),
    actions: mergeNamed(one.actions, other.actions, nameOf, (mine, theirs) =>
      mergeActions(mine, theirs, order),
    ),
    dataTypes: mergeNamed(one.dataTypes, other.dataTypes, nameOf, (mine, theirs) =>
      mergeTypes(mine, theirs, order),
    ),
    errorCodes: mergeNamed(
      one.errorCodes,
      other.errorCodes,
      ({ code }) => code,
      (mine, theirs) => mergeCodes(mine, theirs, order),
    ),
  };
}

/** The sources of both versions, or of the one that an edition still lists. */
function sourcesOfListed(one: ServiceVersion, other: ServiceVersion): string[] {
  if (isListed(one) === isListed(other)) return union(one.sources, other.sources);
  return isListed(one) ? one.sources : other.sources;
}

function mergeActions(one: Action, other: Action, order: Freshness): Action {
  if (!one.removed !== !other.removed) return one.removed ? other : one;
  return {
    ...other,
    ...one,
    ...laterRemoval(one, other),
    descriptions: mergeStatements(one.descriptions, other.descriptions, order),
    input: mergeParameters([one.input, one.sources], [other.input, other.sources], order),
    output: mergeParameters([one.output, one.sources], [other.output, other.sources], order),
    examples: one.examples.length > 0 ? one.examples : other.examples,
    errorCodes: union(one.errorCodes, other.errorCodes).sort(),
    sources: union(one.sources, other.sources),
  };
}

function mergeTypes(one: DataType, other: DataType, order: Freshness): DataType {
  return {
    ...one,
    descriptions: mergeStatements(one.descriptions, other.descriptions, order),
    members: mergeParameters([one.members, one.sources], [other.members, other.sources], order),
    sources: union(one.sources, other.sources),
  };
}

function mergeCodes(one: ErrorCode, other: ErrorCode, order: Freshness): ErrorCode {
  if (!one.removed !== !other.removed) return one.removed ? other : one;
  const statementPairs = one.statementPairs ?? other.statementPairs;
  return {
    ...one,
    ...laterRemoval(one, other),
    ...(statementPairs && { statementPairs }),
    descriptions: mergeStatements(one.descriptions, other.descriptions, order),
    statementKeys: union(one.statementKeys ?? [], other.statementKeys ?? []),
    sources: union(one.sources, other.sources),
  };
}

type Removable = Pick<Action, 'removed'>;

/** The later mark of two; nothing for records that are not removed. */
function laterRemoval({ removed: one }: Removable, { removed: other }: Removable): Removable {
  if (!one || !other) return {};
  return { removed: one.lastSeen > other.lastSeen ? one : other };
}
