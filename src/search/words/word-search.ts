import { RANK } from '../query/ranks.ts';
import { EditDistance } from '../strings/edit-distance.ts';
import type { TopList } from '../strings/top-list.ts';
import type { WordHit, WordIndex } from './word-index.ts';

/** The words of names, or of descriptions. `held` has one bit per word of the query that an entry contains. */
interface WordField {
  index: WordIndex;
  held: Uint32Array;
}

interface FieldHit extends WordHit {
  field: WordField;
}

/** A word of a query: its bit, its hits and its weight. */
interface Term {
  bit: number;
  hits: readonly FieldHit[];
  worth: number;
}

/** The maximum number of unknown words in a query that are corrected. */
const MAX_CORRECTED = 4;
/** A word with more typos for its letters is another word. */
const LETTERS_PER_EDIT = 4;
/** How well a corrected word matches. */
const CORRECTED_FIT = 0.7;
/** The minimum share of the weight of all query words that a result must contain. */
const MIN_SHARE = 0.34;
/** The cost of an entry that contains some words only in its name and others only in its description. */
const SCATTERED = 0.1;
/** The maximum cost of an entry. */
const MAX_COST = 0.99;
/** Looking up one entry in a list takes as long as visiting this many. */
const SEARCH_COST = 12;

/**
 * Finds entries by their words. Rare words weigh more; of entries that contain the same words, the one with the fewest
 * other words comes first.
 */
export class WordSearch {
  readonly #fields: WordField[] = [];
  /** The number of words of each entry in all fields. */
  readonly #lengths: Uint16Array;
  /** During a search, for each entry: the words that it contains, their total weight, and the match of the latest. */
  readonly #held: Uint32Array;
  readonly #score: Float32Array;
  readonly #fit: Float32Array;
  readonly #distance = new EditDistance();

  constructor(entryCount: number) {
    this.#lengths = new Uint16Array(entryCount);
    this.#held = new Uint32Array(entryCount);
    this.#score = new Float32Array(entryCount);
    this.#fit = new Float32Array(entryCount);
  }

  /** Adds the words of a text to an index, which becomes searchable with `addField`. */
  enter(index: WordIndex, entry: number, words: readonly string[]): void {
    index.add(entry, words);
    this.#lengths[entry] = (this.#lengths[entry] ?? 0) + words.length;
  }

  /** Makes an index searchable after all its words have been added. */
  addField(index: WordIndex): void {
    this.#fields.push({ index, held: new Uint32Array(this.#lengths.length) });
  }

  /**
   * Adds the entries that contain the words (at most 31), or enough of them. Returns whether any entry contains all of
   * them as typed. Unknown words are corrected.
   */
  addMatches(
    words: readonly string[],
    accepts: (entry: number) => boolean,
    top: TopList<number>,
    maxCorrected = MAX_CORRECTED,
  ): boolean {
    const { terms, isCorrected } = this.#termsOf([...new Set(words)], maxCorrected);
    const total = terms.reduce((sum, { worth }) => sum + worth, 0);
    const touched: number[] = [];
    let remaining = total;
    for (const term of terms) {
      // Without one of the rarer words before it, no entry can have enough.
      if (remaining < MIN_SHARE * total) this.#creditTouched(term, touched);
      else this.#creditAll(term, touched);
      remaining -= term.worth;
    }
    const all = isCorrected ? -1 : 2 ** terms.length - 1;
    return this.#collect(touched, total, all, accepts, top);
  }

  /** The words with their hits, the rarest first. */
  #termsOf(words: readonly string[], maxCorrected: number) {
    let corrections = 0;
    const terms = words.map((word, index): Term => {
      let hits = this.#hits(word, index === words.length - 1);
      if (hits.length === 0 && word.length > 3 && corrections < maxCorrected) {
        corrections++;
        hits = this.#correctedHits(word);
      }
      // An entry with the word in its name and its description is counted twice, which hardly changes the weight.
      const count = hits.reduce((sum, { entries }) => sum + entries.length, 0);
      return { bit: 1 << index, hits, worth: Math.log(1 + this.#lengths.length / (count + 1)) };
    });
    terms.sort((a, b) => b.worth - a.worth);
    return { terms, isCorrected: corrections > 0 };
  }

  /** Adds the touched entries and resets their state. Returns whether any contains all words. */
  #collect(
    touched: readonly number[],
    total: number,
    all: number,
    accepts: (entry: number) => boolean,
    top: TopList<number>,
  ): boolean {
    let anyHoldsAll = false;
    for (const entry of touched) {
      const held = this.#held[entry] as number;
      const share = Math.min(1, (this.#score[entry] as number) / total);
      const rank = held === all ? RANK.words : RANK.someWords;
      const besides = Math.log2(1 + (this.#lengths[entry] as number)) / 50;
      const cost = 0.75 * (1 - share) + besides;
      const isEnough = held === all || share >= MIN_SHARE;
      // Most of thousands of entries are rejected here.
      const isTaken = isEnough && top.mayTake(rank + Math.min(cost, MAX_COST)) && accepts(entry);
      if (isTaken) {
        anyHoldsAll ||= held === all;
        const scattered = this.#holdsInOneField(entry) ? 0 : SCATTERED;
        top.add(entry, rank + Math.min(cost + scattered, MAX_COST));
      }
      this.#forget(entry);
    }
    return anyHoldsAll;
  }

  #holdsInOneField(entry: number): boolean {
    const held = this.#held[entry];
    return this.#fields.some((field) => field.held[entry] === held);
  }

  #forget(entry: number): void {
    this.#held[entry] = 0;
    this.#score[entry] = 0;
    for (const { held } of this.#fields) held[entry] = 0;
  }

  /** Credits every entry with the best hit of a word. */
  #creditAll({ hits, bit, worth }: Term, touched: number[]): void {
    const having: number[] = [];
    for (const hit of hits) for (const entry of hit.entries) this.#match(entry, hit, bit, having);
    for (const entry of having) if (this.#held[entry] === 0) touched.push(entry);
    this.#addWorth(having, bit, worth);
  }

  /** Credits only the entries that contain another word already. */
  #creditTouched({ hits, bit, worth }: Term, touched: readonly number[]): void {
    const having: number[] = [];
    for (const hit of hits) {
      const { entries } = hit;
      if (touched.length * SEARCH_COST < entries.length) {
        for (const entry of touched)
          if (containsSorted(entries, entry)) this.#match(entry, hit, bit, having);
      } else {
        for (const entry of entries)
          if (this.#held[entry] !== 0) this.#match(entry, hit, bit, having);
      }
    }
    this.#addWorth(having, bit, worth);
  }

  #match(entry: number, { fit, field }: FieldHit, bit: number, having: number[]): void {
    field.held[entry] = (field.held[entry] as number) | bit;
    const best = this.#fit[entry] as number;
    if (best === 0) having.push(entry);
    if (fit > best) this.#fit[entry] = fit;
  }

  #addWorth(having: readonly number[], bit: number, worth: number): void {
    for (const entry of having) {
      this.#held[entry] = (this.#held[entry] as number) | bit;
      this.#score[entry] = (this.#score[entry] as number) + worth * (this.#fit[entry] as number);
      this.#fit[entry] = 0;
    }
  }

  #hits(word: string, mayGoOn: boolean): FieldHit[] {
    return this.#fields.flatMap((field) => {
      const hits = field.index.find(word);
      if (mayGoOn && word.length > 1) hits.push(...field.index.findBeginning(word));
      return hits.map((hit) => ({ ...hit, field }));
    });
  }

  /** The hits of the words that are the fewest typos away. */
  #correctedHits(word: string): FieldHit[] {
    let least = word.length < 8 ? 1 : 2;
    const nearest = new Set<string>();
    for (const { index } of this.#fields) {
      for (const known of index.words()) {
        const edits = this.#distance.between(word, known, least);
        if (edits > least || edits * LETTERS_PER_EDIT > known.length) continue;
        if (edits < least) nearest.clear();
        least = edits;
        nearest.add(known);
      }
    }
    const hits = [...nearest].flatMap((known) => this.#hits(known, false));
    return hits.map((hit) => ({ ...hit, fit: hit.fit * CORRECTED_FIT }));
  }
}

/** Whether a sorted list contains a number. */
function containsSorted(sorted: readonly number[], value: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
