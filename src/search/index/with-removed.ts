import type { MatchKind } from '../query/ranks.ts';
import type { SearchResult, SearchResults } from './result.ts';

/** The kinds of match of a name that is the query, or a whole part or the beginning of one, the best first. */
const NAMED: readonly MatchKind[] = ['exact', 'pasted', 'part', 'prefix'];

/**
 * Adds results of removed records, marked as such: those whose name is the query or begins with it after the others of
 * which that is true, all else at the end, as far as the limit allows. Names that are only similar are left out where a
 * listed one is the query or begins with it.
 */
export function withRemovedResults(
  { results, total, counts }: SearchResults,
  removed: SearchResults,
  { limit, maxCounted }: { limit: number; maxCounted: number },
): SearchResults {
  const isAnswered = results.some((one) => rankOf(one) < NAMED.length);
  const telling = removed.results.filter(
    ({ match, record }) => record.kind !== 'service' && !(isAnswered && match === 'similar'),
  );
  if (telling.length === 0) return { results, total, counts };
  const marked = telling.map((result) => ({
    ...result,
    record: { ...result.record, removed: true as const },
  }));
  const all = new Map(counts);
  for (const [kind, count] of removed.counts)
    if (kind !== 'service') all.set(kind, (all.get(kind) ?? 0) + count);
  const sum = [...all.values()].reduce((before, count) => before + count, 0);
  return {
    results: joined(results, marked).slice(0, limit),
    total: Math.min(sum, maxCounted),
    counts: all,
  };
}

function joined(
  results: readonly SearchResult[],
  removed: readonly SearchResult[],
): SearchResult[] {
  const list = [...results];
  for (const one of removed) {
    const rank = rankOf(one);
    const isWorse = (other: SearchResult) =>
      rankOf(other) > rank || (rankOf(other) === rank && isWithin(other, one));
    const worse = rank < NAMED.length ? list.findIndex(isWorse) : -1;
    list.splice(worse < 0 ? list.length : worse, 0, one);
  }
  return list;
}

/** Whether a name is only the beginning of another, as in a text that contains the longer one. */
function isWithin({ record: { name } }: SearchResult, { record }: SearchResult): boolean {
  return record.name.startsWith(`${name}.`);
}

function rankOf({ match }: SearchResult): number {
  const place = NAMED.indexOf(match);
  return place < 0 ? NAMED.length : place;
}
