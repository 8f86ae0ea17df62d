import type { SearchKind } from './record.ts';
import type { SearchResult } from './result.ts';

/** Results, and their number without a limit. */
export interface SearchResults {
  /** Best first, at most the limit. */
  results: SearchResult[];
  /** The number of matching records; `MAX_COUNTED` means at least that many. */
  total: number;
  /** The number of matching records of each kind that has any. */
  counts: ReadonlyMap<SearchKind, number>;
}
