import type { Query } from './query.ts';
import { RANK } from './ranks.ts';

/** An entry found, its rank, and the service to which the query narrows it. */
export interface Found {
  /** A name of the directory; from their number on a parameter; below zero a data type, counted from −1. */
  entry: number;
  rank: number;
  service?: number;
  /** Set on what is not the code that the query states, however well it fits. */
  isOther?: boolean;
  /** Set on a data type whose name the query is. */
  isCalledType?: boolean;
}

/**
 * Ranks behind the service's name what fits the other words, the vaguest left where it is. Divided by the
 * last of ranks, all of them stay within that one.
 */
export function narrowedRank(rank: number, { words }: Query): number {
  const isLong = words.length > 5;
  const isVague = rank >= (isLong ? RANK.words : RANK.someWords);
  return isVague ? rank - 0.001 : RANK.inService + rank / RANK.nearest;
}
