import { CHANGE_KINDS, COUNTED_RECORDS, type ContentDiff } from './content-diff.ts';
import { countNoun } from './count-noun.ts';

/**
 * One line for each sort of record that changed: `12 actions: 10 added, 2 removed`; then the codes
 * that are new, and those that no list contains any longer. Empty for an empty diff.
 */
export function summarizeDiff({ counts, distinctCodes }: ContentDiff): string[] {
  const lines = COUNTED_RECORDS.flatMap((sort) => {
    const kinds = CHANGE_KINDS.filter((kind) => counts[sort][kind] > 0);
    if (kinds.length === 0) return [];
    const total = kinds.reduce((sum, kind) => sum + counts[sort][kind], 0);
    const each = kinds.map((kind) => `${counts[sort][kind].toLocaleString('en-US')} ${kind}`);
    return `${countNoun(total, sort)}: ${each.join(', ')}`;
  });
  const { added, removed } = distinctCodes;
  if (added.length > 0) lines.push(`${countNoun(added.length, 'errorCodes')} new to the catalog`);
  if (removed.length > 0)
    lines.push(`${countNoun(removed.length, 'errorCodes')} removed from the catalog`);
  return lines;
}
