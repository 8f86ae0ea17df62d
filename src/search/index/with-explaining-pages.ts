import type { MatchKind } from '../query/ranks.ts';
import { fold } from '../strings/fold.ts';
import type { ExplainingResult } from '../words/explaining-pages.ts';
import type { SearchResult } from './result.ts';
import type { SearchResults } from './search-index.ts';

/** A result, or an explaining page. */
export type Offer = SearchResult | ExplainingResult;

/** The results and explaining pages for a query, best first, and their number without a limit. */
export interface Offered {
  offers: Offer[];
  total: number;
}

/** The kinds of match of names that are the query or begin with it. */
const NAMED: ReadonlySet<MatchKind> = new Set(['exact', 'pasted', 'part', 'prefix']);

/** The number of other results before a page that has only most of the query. */
const BEFORE_PARTIAL = 3;

/**
 * Inserts explaining pages after the names that are the query or begin with it (spaces and signs aside), and before all
 * other results; the topic of several plain words comes before names that only begin with them. If the query is the
 * title or a keyword of a page, results that contain nothing of the query are left out.
 */
export function withExplainingPages(
  { results, total }: Pick<SearchResults, 'results' | 'total'>,
  pages: readonly ExplainingResult[],
): Offered {
  const areRemote = results.every((one) => one.match === 'similar' && one.nameRanges.length === 0);
  if (areRemote && pages.some(({ isExact }) => isExact))
    return { offers: [...pages], total: pages.length };
  const afterExact = countWhile(results, ({ match }) => match === 'exact' || match === 'pasted');
  const afterNamed = Math.max(afterExact, countWhile(results, isNamed));
  const offers = [
    ...results.slice(0, afterExact),
    ...pages.filter(({ isTopic }) => isTopic),
    ...results.slice(afterExact, afterNamed),
    ...pages.filter(({ isTopic, isPartial }) => !isTopic && !isPartial),
    ...results.slice(afterNamed, afterNamed + BEFORE_PARTIAL),
    ...pages.filter(({ isPartial }) => isPartial),
    ...results.slice(afterNamed + BEFORE_PARTIAL),
  ];
  return { offers, total: total + pages.length };
}

/** The number of results at the beginning for which something is true. */
function countWhile(
  results: readonly SearchResult[],
  isTrue: (result: SearchResult) => boolean,
): number {
  const other = results.findIndex((result) => !isTrue(result));
  return other < 0 ? results.length : other;
}

function isNamed({ match, nameRanges: [first], record: { name } }: SearchResult): boolean {
  if (NAMED.has(match)) return true;
  const [start, end] = first ?? [0, 0];
  return match === 'similar' && start === 0 && fold(name.slice(end)) === '';
}
