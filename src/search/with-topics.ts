import type { MatchKind } from './ranks.ts';
import type { SearchResult } from './result.ts';
import type { TopicResult } from './topics.ts';

/** What makes a name the one that is meant: it is the query, or begins with it. */
const NAMED: ReadonlySet<MatchKind> = new Set(['exact', 'pasted', 'part', 'prefix']);

/** Puts topics behind the names that are the query or begin with it, before what is found otherwise. */
export function withTopics(
  results: readonly SearchResult[],
  topics: readonly TopicResult[],
): (SearchResult | TopicResult)[] {
  const other = results.findIndex(({ match }) => !NAMED.has(match));
  const place = other < 0 ? results.length : other;
  return [...results.slice(0, place), ...topics, ...results.slice(place)];
}
