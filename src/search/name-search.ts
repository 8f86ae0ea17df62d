import type { KeyHit, NameTable } from './name-table.ts';
import type { Query } from './query.ts';
import { RANK } from './ranks.ts';
import { spellingOf } from './spelling.ts';
import type { TopList } from './top-list.ts';

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
/** Shorter queries stand inside too many names to say anything, unless a word begins there. */
const MIN_INSIDE = 2;
const MIN_MID_WORD = 4;
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
  if (top.isFull && rank >= top.worst) return;
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
  for (const { entry, at } of scope.table.containing(folded, MAX_INSIDE)) {
    if (!scope.accepts(entry)) continue;
    const name = scope.names[entry] as string;
    const { begins, ends } = wordEdges(name, at, at + folded.length);
    if (!begins && folded.length < MIN_MID_WORD) continue;
    const off = (begins ? 0 : 200) + (ends ? 0 : 100);
    top.add(entry, RANK.inside + cost(off + name.length, scope.sharesOf(entry)));
  }
}

/**
 * Adds the names that a few typos make of the query, whole or from a word on; says whether there are
 * any.
 */
export function addSimilar(
  scope: NameScope,
  { folded }: Query,
  top: TopList<number>,
  maxEdits = editsFor(folded),
): boolean {
  if (maxEdits === 0 || folded.length < 4) return false;
  const { table } = scope;
  const accepts = (entry: number) => scope.accepts(entry);
  const whole = table.similar(folded, maxEdits, accepts);
  const insideEdits = whole.length > 0 || folded.length < MIN_TWICE ? 1 : 2;
  const inside = table
    .similarInside(folded, Math.min(maxEdits, insideEdits), accepts)
    .map((hit) => ({ ...hit, name: scope.names[hit.entry] as string }))
    .map((hit) => ({ ...hit, ...wordEdges(hit.name, hit.at, hit.at + folded.length) }))
    .filter(({ begins }) => begins);
  const isLast = whole.length + inside.length === 0 && maxEdits > 1;
  const keys = isLast ? table.similarBeginnings(folded, maxEdits, accepts) : whole;
  const add = (entry: number, far: number) =>
    top.add(entry, RANK.similar + cost(far, scope.sharesOf(entry)));
  for (const { entry, key, isPart, edits } of keys) {
    const surplus = Math.max(0, key.length - folded.length);
    add(entry, edits * 200 + (isPart ? 20 : 0) + Math.min(surplus, 80));
  }
  for (const { entry, name, at, edits, ends } of inside) {
    const surplus = Math.max(0, name.length - at - folded.length);
    add(entry, edits * 200 + 100 + (ends ? 0 : 20) + Math.min(surplus, 70));
  }
  return keys.length + inside.length > 0;
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

/** Whether a stretch of the folded name begins where a word does, and ends where one does. */
function wordEdges(name: string, foldedFrom: number, foldedTo: number) {
  const edges = { begins: false, ends: true };
  let folded = 0;
  for (let at = 0; at < name.length && folded <= foldedTo; at++) {
    if (!isAlphanumeric(name.charCodeAt(at))) continue;
    if (folded === foldedFrom) edges.begins = startsWord(name, at);
    if (folded === foldedTo) edges.ends = startsWord(name, at);
    folded++;
  }
  return edges;
}

/** Whether the first characters hold the start of a second word and then end within one. */
function cutsAcross(name: string, length: number): boolean {
  let starts = 0;
  for (let at = 1; at < length; at++) if (startsWord(name, at)) starts++;
  return starts > 0 && !startsWord(name, length);
}

/** As in `wordsOf`: a run of capitals is one word, but for the last before a small letter. */
function startsWord(name: string, at: number): boolean {
  if (at === 0 || !isAlphanumeric(name.charCodeAt(at - 1))) return true;
  if (!isCapital(name.charCodeAt(at))) return false;
  return !isCapital(name.charCodeAt(at - 1)) || isSmall(name.charCodeAt(at + 1));
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || isCapital(code) || isSmall(code);
}
