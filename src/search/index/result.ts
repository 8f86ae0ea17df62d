import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';
import { marksIn } from '../query/marks.ts';
import type { Query } from '../query/query.ts';
import { type MatchKind, matchKindOf, RANK } from '../query/ranks.ts';
import type { Range } from '../strings/highlight.ts';
import { textWords } from '../strings/text-words.ts';
import { recordOf, type SearchKind, type SearchRecord, type SearchSubject } from './record.ts';

/** A record that matches a query, and how. */
export interface SearchResult {
  record: SearchRecord;
  match: MatchKind;
  /** The ranges to highlight in `record.name`; see `highlight`. */
  nameRanges: Range[];
  /**
   * The description to show: the one that matched, or the first, which is the meaning of a code that has one; `''` if
   * there are none. One that only spells out the name is shown if there is no other.
   */
  description: string;
  /** The ranges to highlight in `description`; empty if only the name matched. */
  descriptionRanges: Range[];
}

/** Results, and their number without a limit. */
export interface SearchResults {
  /** Best first, at most the limit. */
  results: SearchResult[];
  /** The number of matching records; `MAX_COUNTED` means at least that many. */
  total: number;
  /** The number of matching records of each kind that has any. */
  counts: ReadonlyMap<SearchKind, number>;
}

/** Makes the result of a hit, with the ranges that match the query. */
export function resultOf(
  subject: SearchSubject,
  descriptions: string[],
  { rank, isOther }: { rank: number; isOther?: boolean | undefined },
  query: Query,
  retry?: RetryAnswer,
): SearchResult {
  const isPasted = Math.floor(rank) === RANK.pasted;
  const nameRanges: Range[] = isPasted ? [[0, subject.name.length]] : marksIn(subject.name, query);
  const match = isOther ? 'similar' : matchKindOf(rank);
  const telling = descriptions.filter((text) => !spellsOut(text, subject.name));
  const shown = telling.length > 0 ? telling : descriptions;
  const { text, ranges } =
    match === 'words' ? bestWording(shown, query) : { text: shown[0] ?? '', ranges: [] };
  return {
    record: recordOf(subject, descriptions, retry),
    match: match === 'words' && nameRanges.length === 0 ? 'description' : match,
    nameRanges,
    description: text,
    descriptionRanges: ranges,
  };
}

/** Whether a text has no other words than the name. */
function spellsOut(text: string, name: string): boolean {
  const words = new Set(textWords(name));
  const [first = ''] = /[\p{L}\p{N}]+/u.exec(text) ?? [];
  // Most texts begin with another word, so only their first one is read.
  const areKnown = (part: string) => textWords(part).every((word) => words.has(word));
  return areKnown(first) && areKnown(text);
}

/** The description that contains most of the query, and the matching ranges. */
function bestWording(descriptions: readonly string[], query: Query) {
  const marked = descriptions.map((text) => ({ text, ranges: marksIn(text, query) }));
  const [best] = marked.toSorted((a, b) => extent(b.ranges) - extent(a.ranges));
  return best ?? { text: '', ranges: [] };
}

function extent(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}
