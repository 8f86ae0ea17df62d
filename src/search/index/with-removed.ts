import type { SearchResult } from './result.ts';
import type { SearchResults } from './search-results.ts';

/**
 * Adds results of removed records, marked as such: before the others where their name is the query and that of no other
 * is, else after them, as far as the limit allows.
 */
export function withRemoved(
  { results, total, counts }: SearchResults,
  removed: SearchResults,
  { limit, maxCounted }: { limit: number; maxCounted: number },
): SearchResults {
  if (removed.total === 0) return { results, total, counts };
  const marked = removed.results
    .filter(({ record }) => record.kind !== 'service')
    .map((result) => ({ ...result, record: { ...result.record, removed: true as const } }));
  const isNamed = ({ match }: SearchResult) => match === 'exact' || match === 'pasted';
  const lead = results.some(isNamed) ? [] : marked.filter(isNamed);
  const others = marked.filter((result) => !lead.includes(result));
  const all = new Map(counts);
  for (const [kind, count] of removed.counts)
    if (kind !== 'service') all.set(kind, (all.get(kind) ?? 0) + count);
  const sum = [...all.values()].reduce((before, count) => before + count, 0);
  return {
    results: [...lead, ...results, ...others].slice(0, limit),
    total: Math.min(sum, maxCounted),
    counts: all,
  };
}
