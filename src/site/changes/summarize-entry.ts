import { CHANGE_KINDS, COUNTED_RECORDS } from '../../content/compare/content-diff.ts';
import { countNoun } from '../../content/compare/count-noun.ts';
import type { ChangeEntry, KindCounts, ReleaseChange } from '../../schema/history/change-entry.ts';

/**
 * What changed in an entry, a line for each sort of record (`12 actions: 10 added, 2 removed`, or
 * `3 actions added`), and how many codes no list held before, or holds any more.
 */
export function summarizeEntry({ counts, distinctCodes }: ChangeEntry): string[] {
  const sorts = COUNTED_RECORDS.flatMap((sort) => {
    const kinds = counts[sort];
    if (!kinds) return [];
    const total = Object.values(kinds).reduce((sum, count) => sum + count, 0);
    const [only, ...others] = Object.keys(kinds);
    return others.length === 0
      ? `${countNoun(total, sort)} ${only}`
      : `${countNoun(total, sort)}: ${kindsText(kinds)}`;
  });
  const { added, removed } = distinctCodes;
  return [
    ...sorts,
    ...(added > 0 ? [`${countNoun(added, 'errorCodes')} new to the catalog`] : []),
    ...(removed > 0 ? [`${countNoun(removed, 'errorCodes')} gone from the catalog`] : []),
  ];
}

/** `10 added, 2 removed`, in the order of kinds. */
export function kindsText(kinds: KindCounts): string {
  return CHANGE_KINDS.flatMap((kind) => {
    const count = kinds[kind];
    return count ? `${count.toLocaleString('en-US')} ${kind}` : [];
  }).join(', ');
}

/** What the newer state was read from and the older was not, in sentences; none where that is the same. */
export function describeSources({ releases, sources }: ChangeEntry): string[] {
  // Releases are sources too, and have a sentence of their own.
  const added = sources.added - releases.filter(({ before }) => before === null).length;
  const removed = sources.removed - releases.filter(({ after }) => after === null).length;
  return [
    ...releases.map(describeRelease),
    ...(added > 0 ? [`${countPages(added)} read for the first time.`] : []),
    ...(removed > 0 ? [`${countPages(removed)} not read any more.`] : []),
  ];
}

function describeRelease({ title, before, after }: ReleaseChange): string {
  if (before === null) return `${title} ${after} was read for the first time.`;
  if (after === null) return `${title}, of which ${before} was read before, was not read any more.`;
  return `${title} was read in ${after}, and before in ${before}.`;
}

function countPages(count: number): string {
  return count === 1 ? '1 page was' : `${count.toLocaleString('en-US')} pages were`;
}
