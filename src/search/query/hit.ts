import type { Edition } from '../../schema/facts/edition.ts';
import type { Query } from './query.ts';
import { RANK } from './ranks.ts';

/** An entry that matches a query, its rank, and the service that the query names. */
export interface Hit {
  /** The number of a name in the directory; numbers after the last are parameters, negative ones are data types. */
  entry: number;
  rank: number;
  service?: number;
  /** The only site whose records count. */
  site?: Edition | undefined;
  /** Whether the entry is another code than the one that the query states. */
  isOther?: boolean;
  /** Whether the entry is a data type and the query is its name. */
  isExactType?: boolean;
}

/**
 * The rank of a match for the other words of a query that names a service: within the rank `inService`, except for
 * vague matches, which hardly move.
 */
export function narrowedRank(rank: number, { allWords }: Query): number {
  const isLong = allWords.length > 5;
  const isVague = rank >= (isLong ? RANK.words : RANK.someWords);
  return isVague ? rank - 0.001 : RANK.inService + rank / RANK.nearest;
}
