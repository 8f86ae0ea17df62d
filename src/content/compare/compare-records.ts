import type { Comparable } from './comparable.ts';
import { compareFacts, compareWordings } from './compare-facts.ts';
import { compareParts } from './compare-parts.ts';
import type { RecordChange } from './content-diff.ts';
import { type Pair, pairByName } from './pair-by-name.ts';
import { presenceChange } from './presence.ts';

/** The records that differ between two lists, in the order of their names; absent lists are empty. */
export function compareRecords<T>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
  toComparable: (item: T) => Comparable | Comparable[],
): RecordChange[] {
  const [old, now] = [before, after].map((items = []) => items.flatMap(toComparable));
  const pairs = pairByName(old ?? [], now ?? [], ({ name }) => name);
  return pairs.flatMap((pair) => compareRecord(pair) ?? []);
}

function compareRecord({ key: name, before, after }: Pair<Comparable>): RecordChange | undefined {
  if (before && after && JSON.stringify(before.record) === JSON.stringify(after.record))
    return undefined;
  const presence = presenceChange(presenceOf(before), presenceOf(after));
  const lastSeen = after?.removed?.lastSeen ?? null;
  const within =
    before && after && presence !== 'removed'
      ? compareWithin(before, after)
      : { facts: [], wording: null, parts: [] };
  const kind = presence ?? kindWithin(within);
  return kind && { kind, name, lastSeen, ...within };
}

type Within = Pick<RecordChange, 'facts' | 'wording' | 'parts'>;

function compareWithin(before: Comparable, after: Comparable): Within {
  const marks = compareFacts(
    [['last seen', before.removed?.lastSeen ?? null]],
    [['last seen', after.removed?.lastSeen ?? null]],
  );
  return {
    facts: [...marks, ...compareFacts(before.facts, after.facts)],
    wording: compareWordings(before.descriptions, after.descriptions),
    parts: compareParts(before.parts?.(), after.parts?.()),
  };
}

function kindWithin({ facts, wording, parts }: Within): 'changed' | 'reworded' | undefined {
  if (facts.length > 0 || parts.some(({ kind }) => kind !== 'reworded')) return 'changed';
  return wording || parts.length > 0 ? 'reworded' : undefined;
}

function presenceOf(record: Comparable | undefined) {
  if (!record) return 'absent';
  return record.removed ? 'marked' : 'listed';
}
