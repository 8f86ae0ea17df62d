/**
 * How results are ordered: all of one rank before any of the next. What is added to a rank to order
 * results within it stays below 1.
 */
export const RANK = {
  /** The name itself, in any spelling of its case and separators. */
  exact: 0,
  /** A code in a text with other words. */
  pasted: 1,
  /** The part behind a dot, whole. */
  part: 2,
  prefix: 3,
  partPrefix: 4,
  /** Names of the service that the query names: all but the vaguest, in this same order. */
  inService: 5,
  /** The letters somewhere in the name. */
  inside: 6,
  /** Parameters come behind the names of codes and actions, but before what only resembles. */
  parameter: 7,
  parameterPrefix: 8,
  /** All words of the query, in the name or the description. */
  words: 9,
  /** A typo away. */
  similar: 10,
  someWords: 11,
  /** What Fuse.js makes of a query that nothing else answers. */
  nearest: 12,
} as const;

/** What kind of match made a result. */
export type MatchKind =
  | 'exact'
  | 'pasted'
  | 'part'
  | 'prefix'
  | 'inside'
  | 'words'
  | 'description'
  | 'similar';

const KINDS: readonly MatchKind[] = [
  'exact',
  'pasted',
  'part',
  'prefix',
  'prefix',
  'words',
  'inside',
  'exact',
  'prefix',
  'words',
  'similar',
  'words',
  'similar',
];

/** The kind of match that a rank stands for. */
export function matchKindOf(rank: number): MatchKind {
  return KINDS[Math.floor(rank)] ?? 'similar';
}
