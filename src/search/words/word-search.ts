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

/** The maximum number of unknown words in a query that are corrected. */
const MAX_CORRECTED = 4;
/** How well a corrected word matches. */
const CORRECTED_FIT = 0.7;
/** The minimum share of the weight of all query words that a result must contain. */
const MIN_SHARE = 0.34;
/** The cost of an entry that contains some words only in its name and others only in its description. */
const SCATTERED = 0.1;
/** The maximum cost of an entry. */
const MAX_COST = 0.99;

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
    const distinct = [...new Set(words)];
    const touched: number[] = [];
    let total = 0;
    let corrections = 0;
    for (const [index, word] of distinct.entries()) {
      let hits = this.#hits(word, index === distinct.length - 1);
      if (hits.length === 0 && word.length > 3 && corrections < maxCorrected) {
        corrections++;
        hits = this.#correctedHits(word);
      }
      total += this.#credit(hits, 1 << index, touched);
    }
    const all = corrections === 0 ? 2 ** distinct.length - 1 : -1;
    return this.#collect(touched, total, all, accepts, top);
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

  /** Credits every entry with the best hit of a word; returns the weight of the word. */
  #credit(hits: readonly FieldHit[], bit: number, touched: number[]): number {
    const having: number[] = [];
    for (const { entries, fit, field } of hits) {
      for (const entry of entries) {
        field.held[entry] = (field.held[entry] as number) | bit;
        const best = this.#fit[entry] as number;
        if (best === 0) having.push(entry);
        if (fit > best) this.#fit[entry] = fit;
      }
    }
    const worth = Math.log(1 + this.#lengths.length / (having.length + 1));
    for (const entry of having) {
      if (this.#held[entry] === 0) touched.push(entry);
      this.#held[entry] = (this.#held[entry] as number) | bit;
      this.#score[entry] = (this.#score[entry] as number) + worth * (this.#fit[entry] as number);
      this.#fit[entry] = 0;
    }
    return worth;
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
        if (edits > least) continue;
        if (edits < least) nearest.clear();
        least = edits;
        nearest.add(known);
      }
    }
    const hits = [...nearest].flatMap((known) => this.#hits(known, false));
    return hits.map((hit) => ({ ...hit, fit: hit.fit * CORRECTED_FIT }));
  }
}
