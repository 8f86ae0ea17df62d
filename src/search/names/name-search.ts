import { wordsOf } from '../../text/words.ts';
import type { Query } from '../query/query.ts';
import { RANK } from '../query/ranks.ts';
import { spellingOf } from '../strings/spelling.ts';
import type { TopList } from '../strings/top-list.ts';
import { startsWord } from '../strings/word-starts.ts';
import type { KeyHit, NameTable } from './name-table.ts';
import type { SimilarHit } from './similar-names.ts';

/** The names that a search goes through. */
export interface NameScope {
  table: NameTable;
  names: readonly string[];
  /** How many services share a name: of names that fit alike, the most shared come first. */
  sharesOf(entry: number): number;
  /** Whether a name may be found at all. */
  accepts(entry: number): boolean;
}

/** What a name loses that spells the query's letters in another case. */
const OTHER_CASE = 0.04;
/** How many names that hold the query's letters are ordered. */
const MAX_INSIDE = 2_000;
/** More words are a sentence, not those of a name. */
const MAX_HELD = 3;
/** Shorter queries stand inside too many names to say anything, unless a word begins there. */
const MIN_INSIDE = 2;
const MIN_MID_WORD = 4;
/** A query with a typo that is shorter stands for whole names alone. */
const MIN_PARTIAL = 6;
/** Within names a shorter query is looked for with one typo at most. */
const MIN_TWICE = 12;
/** What so many names go on from is taken for half a name, even where it is a part of another. */
const MANY = 100;
/** How a whole name ranks by the way that the query spells it. */
const WHOLE_RANK = {
  same: RANK.exact,
  case: RANK.otherCase,
  constant: RANK.otherCase + 0.5,
  other: RANK.alike,
} as const;

/** Adds the names that are the query or begin with it, whole or from a dot on. */
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
  { text, folded, words }: Query,
  distance: number,
  top: TopList<number>,
): void {
  // A dot at the end asks for what goes on behind it, before the name that ends there.
  const asksOn = /[._]$/.test(text) && name.startsWith(text);
  if (asksOn) {
    top.add(entry, RANK.onward + distance);
    return;
  }
  const rank = (isPart ? RANK.partPrefix : RANK.prefix) + distance;
  // Most of thousands of names end here, before anything is read in them.
  if (!top.mayTake(rank)) return;
  const begin = name.slice(isPart ? name.length - key.length : 0);
  const isCut = words.length === 1 && folded.length < 12 && cutsAcross(begin, folded.length);
  if (isCut) top.add(entry, RANK.inside + distance + 0.1);
  else top.add(entry, rank + (name.includes(text) ? 0 : OTHER_CASE));
}

function partRank(name: string, { text }: Query, isBeingTyped: boolean, shares: number): number {
  const distance = cost(name.length - text.length, shares);
  if (isBeingTyped) return RANK.prefix + 0.9 + distance / 10;
  return (name.endsWith(`.${text}`) ? RANK.spelledPart : RANK.part) + distance;
}

/** Adds the names that hold the query's letters, those where a word begins with them first. */
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

/** Adds the names in which each of a few words of the query begins a word; none for more words, or none. */
export function addHolding(scope: NameScope, { words }: Query, top: TopList<number>): void {
  if (words.length > MAX_HELD) return;
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
 * Adds the names that the fewest typos make of the query, whole or from a word on; says whether
 * there are any.
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

/** Whether so many typos tell anything in a text of the length: fewer, the more of the name is left out. */
function isMeant({ edits, isKey, beginsKey }: SimilarHit, { length }: string): boolean {
  if (length < MIN_PARTIAL) return isKey;
  return isKey || beginsKey || edits <= (length < MIN_TWICE ? 1 : 2);
}

function remoteness({ edits, before, behind, isKey, endsWord }: SimilarHit): number {
  if (isKey) return edits * 200 + (before > 0 ? 20 : 0);
  return edits * 200 + 100 + (endsWord ? 0 : 20) + Math.min(behind, 70);
}

/** How many typos a query of its length may hold. */
function editsFor(folded: string): number {
  if (folded.length < 4 || folded.length > 120) return 0;
  if (folded.length < 8) return 1;
  return folded.length < 20 ? 2 : 3;
}

/** Orders names within a rank, below 1: the nearer and the more shared, the less. */
function cost(distance: number, shares: number): number {
  return (50 + Math.min(distance, 840) - 4 * Math.log2(1 + shares)) / 1000;
}

/** Whether the first characters hold the start of a second word and then end within one. */
function cutsAcross(name: string, length: number): boolean {
  let starts = 0;
  for (let at = 1; at < length; at++) if (startsWord(name, at)) starts++;
  return starts > 0 && !startsWord(name, length);
}
