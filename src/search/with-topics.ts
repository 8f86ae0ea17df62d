import type { MatchKind } from './ranks.ts';
import type { SearchResult } from './result.ts';
import type { SearchResults } from './search-index.ts';
import type { TopicResult } from './topics.ts';

/** What is offered for a query, best first, and how much there is without a limit. */
export interface Offered {
  offers: (SearchResult | TopicResult)[];
  total: number;
}

/** What makes a name the one that is meant: it is the query, or begins with it. */
const NAMED: ReadonlySet<MatchKind> = new Set(['exact', 'pasted', 'part', 'prefix']);

/**
 * Puts topics behind the names that are the query or begin with it, before what is found otherwise. Where a
 * topic is called just so, names that only resemble the query are left out.
 */
export function withTopics(
  { results, total }: SearchResults,
  topics: readonly TopicResult[],
): Offered {
  const onlyResemble = results[0]?.match === 'similar';
  if (onlyResemble && topics.some(({ isCalled }) => isCalled))
    return { offers: [...topics], total: topics.length };
  const other = results.findIndex(({ match }) => !NAMED.has(match));
  const place = other < 0 ? results.length : other;
  const offers = [...results.slice(0, place), ...topics, ...results.slice(place)];
  return { offers, total: total + topics.length };
}
