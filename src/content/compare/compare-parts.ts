import type { ComparablePart } from './comparable.ts';
import { compareFacts, compareWordings } from './compare-facts.ts';
import type { PartChange, PartPlace } from './content-diff.ts';
import { type Pair, pairByName } from './pair-by-name.ts';

const PLACES: readonly PartPlace[] = ['input', 'output', 'member', 'returns'];

/** The parts that differ, by place, then by name. Their order in the record is not compared. */
export function compareParts(
  before: readonly ComparablePart[] = [],
  after: readonly ComparablePart[] = [],
): PartChange[] {
  const keyOf = ({ place, name }: ComparablePart) => `${PLACES.indexOf(place)} ${name}`;
  return pairByName(before, after, keyOf).flatMap((pair) => comparePart(pair) ?? []);
}

function comparePart({ before, after }: Pair<ComparablePart>): PartChange | undefined {
  const part = after ?? before;
  if (!part) return undefined;
  const { place, name } = part;
  if (!before || !after)
    return { place, name, kind: before ? 'removed' : 'added', facts: [], wording: null };
  const facts = compareFacts(before.facts, after.facts);
  const wording = compareWordings(before.descriptions, after.descriptions);
  if (facts.length > 0) return { place, name, kind: 'changed', facts, wording };
  return wording ? { place, name, kind: 'reworded', facts, wording } : undefined;
}
