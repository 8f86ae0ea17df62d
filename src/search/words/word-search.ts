import { type ConceptTerm, isVague, type QueryTerm } from '../glossary/query-term.ts';
import { RANK } from '../query/ranks.ts';
import { EditDistance } from '../strings/edit-distance.ts';
import { containsSorted } from '../strings/sorted-numbers.ts';
import type { TopList } from '../strings/top-list.ts';
import type { WordHit, WordIndex } from './word-index.ts';
import type { WordScope } from './word-scope.ts';

/** The words of names, or of descriptions. `held` has one bit per word of the query that an entry contains. */
interface WordField {
  index: WordIndex;
  held: Uint32Array;
}

interface FieldHit extends WordHit {
  /** Absent if the entries contain it in no field, but belong to it. */
  field?: WordField;
}

/** A word or a concept of a query: its bit, its hits and its weight. */
interface Term {
  bit: number;
  hits: readonly FieldHit[];
  isNeeded: boolean;
  worth: number;
}

/** The maximum number of unknown words in a query that are corrected. */
const MAX_CORRECTED = 4;
/** A word with more typos for its letters is another word. */
const LETTERS_PER_EDIT = 4;
/** How well an entry of a service matches the name of the service. */
const SERVICE_FIT = 0.8;
/** The share of its weight that a term has if it says little. */
const VAGUE_SHARE = 0.25;
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
  readonly #scope: WordScope;

  constructor(entryCount: number, scope: WordScope = {}) {
    this.#scope = scope;
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
   * Adds the entries that contain the terms (at most 31), or enough of them. Returns whether any entry contains all of
   * them as typed, except vague ones. Unknown words are corrected.
   */
  addMatches(
    words: readonly QueryTerm[],
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
    const needed = terms.filter(({ isNeeded }) => isNeeded).reduce((sum, { bit }) => sum | bit, 0);
    const all = isCorrected ? -1 : needed;
    return this.#collect(touched, total, all, accepts, top);
  }

  /** The words with their hits, the rarest first. */
  #termsOf(words: readonly QueryTerm[], maxCorrected: number) {
    let corrections = 0;
    const areAllVague = words.every(isVague);
    const terms = words.map((word, index): Term => {
      const isLast = index === words.length - 1;
      let hits = typeof word === 'string' ? this.#hits(word, isLast) : this.#conceptHits(word);
      const isUnknown = typeof word === 'string' && hits.length === 0 && word.length > 3;
      if (isUnknown && corrections < maxCorrected) {
        corrections++;
        hits = this.#correctedHits(word);
      }
      const isNeeded = areAllVague || !isVague(word);
      // An entry with the word in its name and its description is counted twice, which hardly changes the weight.
      const count = hits.reduce((sum, { entries }) => sum + entries.length, 0);
      const worth = Math.log(1 + this.#lengths.length / (count + 1));
      return { bit: 1 << index, hits, isNeeded, worth: isNeeded ? worth : VAGUE_SHARE * worth };
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
      const holdsAll = all >= 0 && (held & all) === all;
      const share = Math.min(1, (this.#score[entry] as number) / total);
      const rank = holdsAll ? RANK.words : RANK.someWords;
      const besides = Math.log2(1 + (this.#lengths[entry] as number)) / 50;
      const bonus = this.#scope.bonusOf?.(entry) ?? 0;
      const cost = Math.max(0, 0.75 * (1 - share) + besides - bonus);
      const isEnough = holdsAll || share >= MIN_SHARE;
      // Most of thousands of entries are rejected here.
      const isTaken = isEnough && top.mayTake(rank + Math.min(cost, MAX_COST)) && accepts(entry);
      if (isTaken) {
        anyHoldsAll ||= holdsAll;
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
    for (const one of field ? [field] : this.#fields)
      one.held[entry] = (one.held[entry] as number) | bit;
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

  /** The hits of the alternatives of a concept, and the entries of the services that it names. */
  #conceptHits({ alternatives, services }: ConceptTerm): FieldHit[] {
    const hits = this.#fields.flatMap((field) =>
      alternatives.flatMap(({ words, fit }) => {
        const found = field.index.findPhrase(words);
        return found.map((hit): FieldHit => ({ ...hit, fit: hit.fit * fit, field }));
      }),
    );
    const ofServices = services.map((service): FieldHit => {
      return { entries: this.#scope.entriesOf?.(service) ?? [], fit: SERVICE_FIT };
    });
    return [...hits, ...ofServices];
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
