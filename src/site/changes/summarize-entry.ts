import { COUNTED_RECORDS } from '../../content/compare/content-diff.ts';
import { countNoun } from '../../content/compare/count-noun.ts';
import { kindsText } from '../../content/compare/summarize-diff.ts';
import type { ChangeEntry, ReleaseChange } from '../../schema/history/change-entry.ts';
import { counted } from '../../text/count-text.ts';

/**
 * What changed in an entry: a line for each kind of record (`12 actions: 10 added, 2 removed`, or
 * `3 actions added`), and how many codes are new to all lists or removed from all lists.
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
    ...(removed > 0 ? [`${countNoun(removed, 'errorCodes')} removed from the catalog`] : []),
  ];
}

/** How the sources of an entry changed, in sentences; empty if they did not. */
export function describeSources({ releases, sources }: ChangeEntry): string[] {
  // Releases are sources too, and have their own sentences.
  const added = sources.added - releases.filter(({ before }) => before === null).length;
  const removed = sources.removed - releases.filter(({ after }) => after === null).length;
  return [
    ...releases.map(describeRelease),
    ...(added > 0 ? [`New sources: ${counted(added, 'page')}.`] : []),
    ...(removed > 0 ? [`Sources no longer read: ${counted(removed, 'page')}.`] : []),
  ];
}

function describeRelease({ title, before, after }: ReleaseChange): string {
  if (before === null) return `New source: ${title} ${after}.`;
  if (after === null) return `Source no longer read: ${title} ${before}.`;
  return `Updated source: ${title}, from ${before} to ${after}.`;
}
