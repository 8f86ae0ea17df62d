import type { MatchKind } from '../query/ranks.ts';
import { fold } from '../strings/fold.ts';
import type { TopicResult } from '../words/explaining-pages.ts';
import type { SearchResult } from './result.ts';
import type { SearchResults } from './search-index.ts';

/** What is offered for a query, best first, and how much there is without a limit. */
export interface Offered {
  offers: (SearchResult | TopicResult)[];
  total: number;
}

/** How a name is met that the query is, or that begins with it. */
const NAMED: ReadonlySet<MatchKind> = new Set(['exact', 'pasted', 'part', 'prefix']);

/**
 * Puts topics behind the names that the query is or begins, but for spaces and signs, and before what is
 * found otherwise. Where a topic is called just so, names are left out that hold nothing of the query.
 */
export function withTopics(
  { results, total }: SearchResults,
  topics: readonly TopicResult[],
): Offered {
  const areRemote = results.every((one) => one.match === 'similar' && one.nameRanges.length === 0);
  if (areRemote && topics.some(({ isCalled }) => isCalled))
    return { offers: [...topics], total: topics.length };
  const other = results.findIndex((result) => !isNamed(result));
  const place = other < 0 ? results.length : other;
  const offers = [...results.slice(0, place), ...topics, ...results.slice(place)];
  return { offers, total: total + topics.length };
}

function isNamed({ match, nameRanges: [first], record: { name } }: SearchResult): boolean {
  if (NAMED.has(match)) return true;
  const [start, end] = first ?? [0, 0];
  return match === 'similar' && start === 0 && fold(name.slice(end)) === '';
}
