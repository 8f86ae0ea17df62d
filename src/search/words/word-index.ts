import { SortedKeys } from '../strings/sorted-keys.ts';
import { intersect, unite } from '../strings/sorted-numbers.ts';

/** The numbers of the texts that contain a word, and how well the word matches, from 0 to 1. */
export interface WordHit {
  entries: readonly number[];
  fit: number;
}

const FIT = { exact: 1, plural: 0.95, joined: 0.9, beginning: 0.8 } as const;

/** The maximum number of words with the same beginning that are considered. */
const MAX_BEGINNINGS = 200;

/** A word in more texts than this is not also searched as two words. */
const COMMON = 20;

/** An index from lower-case words to the texts that contain them. */
export class WordIndex {
  readonly #postings = new Map<string, number[]>();
  #vocabulary: string[] = [];
  #sorted: SortedKeys | undefined;

  /** Adds the words of a text. Texts must be added in the order of their numbers. */
  add(entry: number, words: Iterable<string>): void {
    for (const word of words) {
      const entries = this.#postings.get(word);
      if (!entries) this.#postings.set(word, [entry]);
      else if (entries[entries.length - 1] !== entry) entries.push(entry);
    }
    this.#sorted = undefined;
  }

  /** The texts that contain the word, its plural or singular, or its two parts as separate words. */
  find(word: string): WordHit[] {
    const hits = this.#hit(word, FIT.exact);
    const other = word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
    hits.push(...this.#hit(other, FIT.plural));
    if (hits.some(({ entries }) => entries.length > COMMON)) return hits;
    for (let cut = 1; cut < word.length; cut++) {
      const left = this.#postings.get(word.slice(0, cut));
      const right = left && this.#postings.get(word.slice(cut));
      if (left && right) hits.push({ entries: intersect(left, right), fit: FIT.joined });
    }
    return hits;
  }

  /** The texts that contain every word of a phrase; a single word as {@link find} does. */
  findPhrase(words: readonly string[]): WordHit[] {
    const [first = '', ...others] = words;
    const hits = this.find(first);
    if (others.length === 0) return hits;
    const all = [hits, ...others.map((word) => this.find(word))];
    const lists = all.map((same) => unite(same.map(({ entries }) => entries)));
    const fit = Math.min(...all.map(([best]) => best?.fit ?? 0));
    return [{ entries: lists.reduce(intersect), fit }];
  }

  /** The texts that contain a longer word with this beginning. */
  findBeginning(prefix: string): WordHit[] {
    const words = this.#order().startingWith(prefix).subarray(0, MAX_BEGINNINGS);
    return Array.from(words).flatMap((index) => {
      const word = this.#vocabulary[index] as string;
      const share = prefix.length / word.length;
      return word === prefix ? [] : this.#hit(word, FIT.beginning * (0.75 + share / 4));
    });
  }

  /** Every word in any text. */
  words(): Iterable<string> {
    return this.#postings.keys();
  }

  /** Sorts the words, which otherwise happens in the first search that needs it. */
  sort(): void {
    this.#order().sort();
  }

  #hit(word: string, fit: number): WordHit[] {
    const entries = this.#postings.get(word);
    return entries ? [{ entries, fit }] : [];
  }

  #order(): SortedKeys {
    if (!this.#sorted) {
      this.#vocabulary = [...this.#postings.keys()];
      this.#sorted = new SortedKeys(this.#vocabulary);
    }
    return this.#sorted;
  }
}
