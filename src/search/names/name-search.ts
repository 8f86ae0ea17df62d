import { wordsOf } from '../../text/words.ts';
import type { Query } from '../query/query.ts';
import { RANK } from '../query/ranks.ts';
import { spellingOf } from '../strings/spelling.ts';
import type { TopList } from '../strings/top-list.ts';
import { startsWord } from '../strings/word-starts.ts';
import type { KeyHit, NameTable } from './name-table.ts';
import type { SimilarHit } from './similar-names.ts';

/** The names that a search covers. */
export interface NameScope {
  table: NameTable;
  names: readonly string[];
  /** The number of services that share a name: among equal matches, the most shared name comes first. */
  sharesOf(entry: number): number;
  /** Whether the results may include a name. */
  accepts(entry: number): boolean;
}

/** The cost of a name that has the query's letters in another case. */
const OTHER_CASE = 0.04;
/** The maximum number of names with the query's letters that are ranked. */
const MAX_INSIDE = 2_000;
/** More words are a sentence, not a name. */
const MAX_CONTAINED = 3;
/** Shorter queries appear within too many names to be useful, unless a word begins there. */
const MIN_INSIDE = 2;
const MIN_MID_WORD = 4;
/** A shorter query with a typo matches only whole names. */
const MIN_PARTIAL = 6;
/** A shorter query matches parts of names with at most one typo. */
const MIN_TWICE = 12;
/** A name with more typos for its letters is another name. */
const LETTERS_PER_EDIT = 4;
/** A query that begins more names than this is treated as incomplete, even if it is a part of another name. */
const MANY = 100;
/** The rank of a whole name by the spelling in the query. */
const WHOLE_RANK = {
  same: RANK.exact,
  case: RANK.otherCase,
  constant: RANK.otherCase + 0.5,
  words: RANK.otherCase + 0.75,
  other: RANK.alike,
} as const;

/** Adds the names that are the query or begin with it, from their beginning or from a dot. */
export function addBeginnings(scope: NameScope, query: Query, top: TopList<number>): void {
  const hits = scope.table.startingWith(query.folded);
  const isBeingTyped = hits.length > MANY;
  for (const hit of hits) {
    if (!scope.accepts(hit.entry)) continue;
    const name = scope.names[hit.entry] as string;
    const surplus = hit.key.length - query.folded.length;
    const shares = scope.sharesOf(hit.entry);
    if (surplus > 0) addBeginning(hit, name, query, cost(surplus, shares), top);
    else if (hit.isPart) top.add(hit.entry, partRank(name, query, isBeingTyped, shares));
    else top.add(hit.entry, WHOLE_RANK[spellingOf(name, query.text)]);
  }
}

function addBeginning(
  { entry, key, isPart }: KeyHit,
  name: string,
  { text, folded, allWords }: Query,
  distance: number,
  top: TopList<number>,
): void {
  // A dot at the end asks for names that continue after it, before the name that ends there.
  const asksOn = /[._]$/.test(text) && name.startsWith(text);
  if (asksOn) {
    top.add(entry, RANK.onward + distance);
    return;
  }
  const rank = (isPart ? RANK.partPrefix : RANK.prefix) + distance;
  // Most of thousands of names are rejected here, before their letters are read.
  if (!top.mayTake(rank)) return;
  const begin = name.slice(isPart ? name.length - key.length : 0);
  const isCut = allWords.length === 1 && folded.length < 12 && cutsAcross(begin, folded.length);
  if (isCut) top.add(entry, RANK.inside + distance + 0.1);
  else top.add(entry, rank + (name.includes(text) ? 0 : OTHER_CASE));
}

function partRank(name: string, { text }: Query, isBeingTyped: boolean, shares: number): number {
  const distance = cost(name.length - text.length, shares);
  if (isBeingTyped) return RANK.prefix + 0.9 + distance / 10;
  return (name.endsWith(`.${text}`) ? RANK.spelledPart : RANK.part) + distance;
}

/** Adds the names that contain the query's letters; those in which a word begins with them come first. */
export function addInside(scope: NameScope, { folded }: Query, top: TopList<number>): void {
  if (folded.length < MIN_INSIDE) return;
  for (const { entry, beginsWord, endsWord } of scope.table.containing(folded, MAX_INSIDE)) {
    if (!beginsWord && folded.length < MIN_MID_WORD) continue;
    if (!scope.accepts(entry)) continue;
    const off = (beginsWord ? 0 : 200) + (endsWord ? 0 : 100);
    const { length } = scope.names[entry] as string;
    top.add(entry, RANK.inside + cost(off + length, scope.sharesOf(entry)));
  }
}

/**
 * Adds the names in which every word of the query begins a word; adds nothing if the query has more than three words.
 */
export function addContaining(scope: NameScope, { words }: Query, top: TopList<number>): void {
  if (words.length > MAX_CONTAINED) return;
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), '');
  for (const { entry } of longest === '' ? [] : scope.table.containing(longest, MAX_INSIDE)) {
    if (!scope.accepts(entry)) continue;
    const name = scope.names[entry] as string;
    const held = wordsOf(name);
    if (words.every((word) => held.some((other) => other.startsWith(word))))
      top.add(entry, RANK.words + cost(name.length, scope.sharesOf(entry)));
  }
}

/**
 * Adds the names that differ from the query by the fewest typos, as a whole or from the beginning of a word. Returns
 * whether there are any.
 */
export function addSimilar(
  scope: NameScope,
  { folded }: Query,
  top: TopList<number>,
  maxEdits = editsFor(folded),
): boolean {
  for (let edits = 1; edits <= maxEdits; edits++) {
    const hits = scope.table.similar(folded, edits, (entry) => scope.accepts(entry));
    const meant = hits.filter((hit) => isMeant(hit, folded));
    for (const hit of meant) {
      const rank = RANK.similar + cost(remoteness(hit), scope.sharesOf(hit.entry));
      top.add(hit.entry, rank);
    }
    if (meant.length > 0) return true;
  }
  return false;
}

/** Whether a text of this length with so many typos can mean the name: fewer are allowed for parts of names. */
function isMeant({ edits, isKey, beginsKey, matched }: SimilarHit, { length }: string): boolean {
  if (edits * LETTERS_PER_EDIT > matched) return false;
  if (length < MIN_PARTIAL) return isKey;
  return isKey || beginsKey || edits <= (length < MIN_TWICE ? 1 : 2);
}

function remoteness({ edits, before, behind, isKey, endsWord }: SimilarHit): number {
  if (isKey) return edits * 200 + (before > 0 ? 20 : 0);
  return edits * 200 + 100 + (endsWord ? 0 : 20) + Math.min(behind, 70);
}

/** The maximum number of typos in a query of this length. */
function editsFor(folded: string): number {
  if (folded.length < 4 || folded.length > 120) return 0;
  if (folded.length < 8) return 1;
  return folded.length < 20 ? 2 : 3;
}

/** The order within a rank, below 1: lower for names that are closer and more shared. */
function cost(distance: number, shares: number): number {
  return (50 + Math.min(distance, 840) - 4 * Math.log2(1 + shares)) / 1000;
}

/** Whether the first characters contain the start of a second word and end within a word. */
function cutsAcross(name: string, length: number): boolean {
  let starts = 0;
  for (let at = 1; at < length; at++) if (startsWord(name, at)) starts++;
  return starts > 0 && !startsWord(name, length);
}
