import { marksIn } from '../query/marks.ts';
import type { Query } from '../query/query.ts';
import { type MatchKind, matchKindOf, RANK } from '../query/ranks.ts';
import type { Range } from '../strings/highlight.ts';
import { recordOf, type SearchRecord, type SearchSubject } from './record.ts';

/** A record found, and why. */
export interface SearchResult {
  record: SearchRecord;
  match: MatchKind;
  /** What to mark in `record.name`; see `highlight`. */
  nameRanges: Range[];
  /** The wording to show: the one that matched, or the first; `''` where there is none. */
  description: string;
  /** What to mark in `description`; empty where the name alone made the match. */
  descriptionRanges: Range[];
}

/** Completes a record found with what of it matched. */
export function resultOf(
  subject: SearchSubject,
  descriptions: string[],
  { rank, isOther }: { rank: number; isOther?: boolean | undefined },
  query: Query,
): SearchResult {
  const isPasted = Math.floor(rank) === RANK.pasted;
  const nameRanges: Range[] = isPasted ? [[0, subject.name.length]] : marksIn(subject.name, query);
  const match = isOther ? 'similar' : matchKindOf(rank);
  const { text, ranges } =
    match === 'words'
      ? bestWording(descriptions, query)
      : { text: descriptions[0] ?? '', ranges: [] };
  return {
    record: recordOf(subject, descriptions),
    match: match === 'words' && nameRanges.length === 0 ? 'description' : match,
    nameRanges,
    description: text,
    descriptionRanges: ranges,
  };
}

/** The wording that says most of the query, and what of it. */
function bestWording(descriptions: readonly string[], query: Query) {
  const marked = descriptions.map((text) => ({ text, ranges: marksIn(text, query) }));
  const [best] = marked.toSorted((a, b) => extent(b.ranges) - extent(a.ranges));
  return best ?? { text: '', ranges: [] };
}

function extent(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}
