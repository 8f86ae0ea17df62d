import type { Content } from '../../schema/facts/content.ts';
import type { Source } from '../../schema/facts/source.ts';
import {
  type ChangeEntry,
  type ChangeTally,
  type KindCounts,
  NAMED_CHANGES,
  type ReleaseChange,
  type VersionChange,
} from '../../schema/history/change-entry.ts';
import {
  CHANGE_KINDS,
  COUNTED_RECORDS,
  type ContentDiff,
  type RecordChange,
  type ServiceVersionChange,
} from '../compare/content-diff.ts';
import { pairByName } from '../compare/pair-by-name.ts';
import { ContentError } from '../content-error.ts';

/**
 * The entry for a comparison of two states; `diff` is the comparison of `before` and `after`. The same
 * states give the same entry.
 * @throws {ContentError} if the newer state has no date, or is not later than the older.
 */
export function changeEntry(before: Content, after: Content, diff: ContentDiff): ChangeEntry {
  const updatedAt = dateOfNewer(before, after);
  const { distinctCodes } = diff;
  return {
    before: diff.before,
    after: { updatedAt, counts: diff.after.counts },
    sources: {
      added: countOnlyIn(after.sources, before.sources),
      removed: countOnlyIn(before.sources, after.sources),
    },
    releases: releaseChanges(before.sources, after.sources),
    distinctCodes: { added: distinctCodes.added.length, removed: distinctCodes.removed.length },
    counts: changedCounts(diff),
    commonErrorCodes: tallies(diff.commonErrorCodes),
    serviceVersions: diff.serviceVersions.map(versionChange),
  };
}

function dateOfNewer(before: Content, after: Content): string {
  const [old, now] = [before.manifest.updatedAt, after.manifest.updatedAt];
  if (now !== null && (old === null || old < now)) return now;
  const problem =
    now === null
      ? 'the newer state has no date'
      : `the newer state is of ${now}, the older of ${old}`;
  throw new ContentError('This change cannot be recorded, because dates identify entries:', [
    problem,
  ]);
}

function countOnlyIn(sources: readonly Source[], others: readonly Source[]): number {
  const known = new Set(others.map(({ id }) => id));
  return sources.filter(({ id }) => !known.has(id)).length;
}

function releaseChanges(before: readonly Source[], after: readonly Source[]): ReleaseChange[] {
  const pairs = pairByName(releasesOf(before), releasesOf(after), ({ title }) => title);
  return pairs
    .map((pair) => ({
      title: pair.key,
      before: pair.before?.version ?? null,
      after: pair.after?.version ?? null,
    }))
    .filter((release) => release.before !== release.after);
}

function releasesOf(sources: readonly Source[]): { title: string; version: string | null }[] {
  return sources.flatMap(({ kind, title, version }) =>
    kind === 'definitions' && title !== null ? { title, version } : [],
  );
}

function changedCounts({ counts }: ContentDiff): ChangeEntry['counts'] {
  const changed = COUNTED_RECORDS.map((sort) => {
    const kinds = CHANGE_KINDS.filter((kind) => counts[sort][kind] > 0);
    return [sort, Object.fromEntries(kinds.map((kind) => [kind, counts[sort][kind]]))] as const;
  });
  return Object.fromEntries(changed.filter(([, kinds]) => Object.keys(kinds).length > 0));
}

function versionChange(version: ServiceVersionChange): VersionChange {
  const { service, apiVersion, kind, actions, errorCodes, dataTypes } = version;
  const named = kind === 'changed' ? NAMED_CHANGES : 0;
  return {
    service,
    apiVersion,
    kind,
    actions: tallies(actions, named),
    errorCodes: tallies(errorCodes, named),
    dataTypes: kindCounts(dataTypes),
  };
}

function tallies(changes: readonly RecordChange[], named: number = NAMED_CHANGES): ChangeTally[] {
  return CHANGE_KINDS.flatMap((kind) => {
    const names = changes.filter((change) => change.kind === kind).map(({ name }) => name);
    return names.length > 0 ? { kind, count: names.length, names: names.slice(0, named) } : [];
  });
}

function kindCounts(changes: readonly RecordChange[]): KindCounts {
  return Object.fromEntries(tallies(changes, 0).map(({ kind, count }) => [kind, count]));
}
