/**
 * How results are ordered: all of one rank before any of the next. What is added to a rank to order
 * results within it stays below 1.
 */
export const RANK = {
  /** The very name. */
  exact: 0,
  /** The part behind a dot, in this very spelling: as good as a name in another. */
  spelledPart: 1,
  /** What goes on behind the dot that the query ends in. */
  onward: 2,
  /** The name in another letter case, or as the constant that SDKs make of it. */
  otherCase: 3,
  /** A name of the same letters and digits that is not the same name, such as a dot apart. */
  alike: 4,
  /** A code in a text with other words. */
  pasted: 5,
  /** The part behind a dot, whole. */
  part: 6,
  prefix: 7,
  partPrefix: 8,
  /** Names of the service that the query names: all but the vaguest, in this same order. */
  inService: 9,
  /** The letters somewhere in the name. */
  inside: 10,
  /** Data types and parameters come behind the names of codes and actions, but before what only resembles. */
  type: 11,
  parameter: 12,
  typeAlike: 13,
  parameterAlike: 14,
  typePrefix: 15,
  parameterPrefix: 16,
  typeInside: 17,
  /** All words of the query, in the name or the description. */
  words: 18,
  typeWords: 19,
  /** A typo away. */
  similar: 20,
  similarType: 21,
  similarParameter: 22,
  someWords: 23,
  /** What Fuse.js makes of a query that nothing else answers. */
  nearest: 24,
} as const;

/**
 * What kind of match made a result. `exact` and `pasted` mean the record's very name, but for its
 * letter case or the form of an SDK's constant; every other name is at most `similar`.
 */
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
  'part',
  'prefix',
  'exact',
  'similar',
  'pasted',
  'part',
  'prefix',
  'prefix',
  'words',
  'inside',
  'exact',
  'exact',
  'similar',
  'similar',
  'prefix',
  'prefix',
  'inside',
  'words',
  'words',
  'similar',
  'similar',
  'similar',
  'words',
  'similar',
];

/** The kind of match that a rank stands for. */
export function matchKindOf(rank: number): MatchKind {
  return KINDS[Math.floor(rank)] ?? 'similar';
}
