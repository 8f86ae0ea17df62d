import type { ChangeEntry } from '../../schema/history/change-entry.ts';
import { CHANGE_KINDS } from '../compare/content-diff.ts';
import { addCounts, countTallies } from './add-counts.ts';

/**
 * The problems of entries, oldest first, that fit their schema: an entry that does not begin where the
 * previous one ends, or whose counts are not the sums of its service versions.
 */
export function findChangeProblems(entries: readonly ChangeEntry[]): string[] {
  return entries.flatMap((entry, position) => {
    const before = entries[position - 1];
    const problems = [...(before ? gapBetween(before, entry) : []), ...wrongSums(entry)];
    return problems.map((problem) => `the change of ${entry.after.updatedAt}: ${problem}`);
  });
}

function gapBetween(earlier: ChangeEntry, later: ChangeEntry): string[] {
  const [end, start] = [earlier.after.updatedAt, later.before.updatedAt];
  return end === start
    ? []
    : [`begins at ${start ?? 'no date'}, but the one before it ends at ${end}`];
}

function wrongSums({ counts, commonErrorCodes, serviceVersions }: ChangeEntry): string[] {
  const sums = {
    serviceVersions: addCounts(serviceVersions.map(({ kind }) => ({ [kind]: 1 }))),
    actions: addCounts(serviceVersions.map(({ actions }) => countTallies(actions))),
    dataTypes: addCounts(serviceVersions.map(({ dataTypes }) => dataTypes)),
    errorCodes: addCounts(serviceVersions.map(({ errorCodes }) => countTallies(errorCodes))),
    commonErrorCodes: countTallies(commonErrorCodes),
  };
  return (Object.keys(sums) as (keyof typeof sums)[]).flatMap((sort) =>
    CHANGE_KINDS.flatMap((kind) => {
      const [stated, counted] = [counts[sort]?.[kind] ?? 0, sums[sort][kind] ?? 0];
      return stated === counted
        ? []
        : `counts.${sort}.${kind} is ${stated}, but what it lists comes to ${counted}`;
    }),
  );
}
