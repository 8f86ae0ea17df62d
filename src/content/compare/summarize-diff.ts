import { numberText } from '../../text/count-text.ts';
import {
  CHANGE_KINDS,
  type ChangeKind,
  COUNTED_RECORDS,
  type ContentDiff,
} from './content-diff.ts';
import { countNoun } from './count-noun.ts';

/**
 * One line for each sort of record that changed: `12 actions: 10 added, 2 removed`; then the codes
 * that are new, and those that no list contains any longer. Empty for an empty diff.
 */
export function summarizeDiff({ counts, distinctCodes }: ContentDiff): string[] {
  const lines = COUNTED_RECORDS.flatMap((sort) => {
    const total = Object.values(counts[sort]).reduce((sum, count) => sum + count, 0);
    return total === 0 ? [] : `${countNoun(total, sort)}: ${kindsText(counts[sort])}`;
  });
  const { added, removed } = distinctCodes;
  if (added.length > 0) lines.push(`${countNoun(added.length, 'errorCodes')} new to the catalog`);
  if (removed.length > 0)
    lines.push(`${countNoun(removed.length, 'errorCodes')} removed from the catalog`);
  return lines;
}

/** `10 added, 2 removed`, in the order of kinds. */
function kindsText(kinds: Partial<Record<ChangeKind, number>>): string {
  return CHANGE_KINDS.flatMap((kind) => {
    const count = kinds[kind];
    return count ? `${numberText(count)} ${kind}` : [];
  }).join(', ');
}
