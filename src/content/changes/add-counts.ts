import type { ChangeTally, KindCounts } from '../../schema/history/change-entry.ts';
import { CHANGE_KINDS } from '../compare/content-diff.ts';

/** The sums of counts for each kind of change, in the order of kinds. */
export function addCounts(counts: readonly KindCounts[]): KindCounts {
  const sums: KindCounts = {};
  for (const kind of CHANGE_KINDS) {
    const sum = counts.reduce((total, each) => total + (each[kind] ?? 0), 0);
    if (sum > 0) sums[kind] = sum;
  }
  return sums;
}

/** The counts of tallies, without their names. */
export function countTallies(tallies: readonly ChangeTally[]): KindCounts {
  return addCounts(tallies.map(({ kind, count }) => ({ [kind]: count })));
}
