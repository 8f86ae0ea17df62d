/**
 * The order of results: all of one rank come before any of the next. A fraction below 1 is added to a rank to order
 * the results within it.
 */
export const RANK = {
  /** The exact name. */
  exact: 0,
  /** The part after a dot in exactly this spelling, which is as good as a name in another case. */
  spelledPart: 1,
  /** Names that continue after the dot at the end of the query. */
  onward: 2,
  /** The name in another letter case, as the constant in SDKs, or as its words. */
  otherCase: 3,
  /** A different name with the same letters and digits, for example without a dot. */
  alike: 4,
  /** A code in a text with other words. */
  pasted: 5,
  /** The whole part after a dot. */
  part: 6,
  prefix: 7,
  partPrefix: 8,
  /** Matches in the service that the query names, except vague ones, in the same order. */
  inService: 9,
  /** The letters somewhere in the name. */
  inside: 10,
  /** Data types and parameters come after the names of codes and actions, but before merely similar names. */
  type: 11,
  parameter: 12,
  typeAlike: 13,
  parameterAlike: 14,
  typePrefix: 15,
  parameterPrefix: 16,
  typeInside: 17,
  /** The query's words in its order in a description, with nothing between them. */
  phrase: 18,
  /** All words of the query, in the name or the description. */
  words: 19,
  typeWords: 20,
  /** A typo away. */
  similar: 21,
  similarType: 22,
  similarParameter: 23,
  someWords: 24,
  /** Results of Fuse.js for a query without other results. */
  nearest: 25,
} as const;

/**
 * How a result matches the query. `exact` and `pasted` mean the record's own name, possibly in another letter case, as
 * an SDK constant or as its words; a different name is at most `similar`.
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
  'words',
  'similar',
  'similar',
  'similar',
  'words',
  'similar',
];

/** The kind of match of a rank. */
export function matchKindOf(rank: number): MatchKind {
  return KINDS[Math.floor(rank)] ?? 'similar';
}
