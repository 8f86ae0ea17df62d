import { SortedKeys } from '../strings/sorted-keys.ts';

/** The numbers of the texts that hold a word, and how well the word fits, from 0 to 1. */
export interface WordHit {
  entries: readonly number[];
  fit: number;
}

const FIT = { exact: 1, plural: 0.95, joined: 0.9, beginning: 0.8 } as const;

/** Of words that begin so, at most this many are looked at. */
const MAX_BEGINNINGS = 200;

/** A word in more texts than this is not also tried as two words. */
const COMMON = 20;

/** Which texts hold which words. Words are given in lower case. */
export class WordIndex {
  readonly #postings = new Map<string, number[]>();
  #vocabulary: string[] = [];
  #sorted: SortedKeys | undefined;

  /** Enters the words of a text. Texts are entered in the order of their numbers. */
  add(entry: number, words: Iterable<string>): void {
    for (const word of words) {
      const entries = this.#postings.get(word);
      if (!entries) this.#postings.set(word, [entry]);
      else if (entries[entries.length - 1] !== entry) entries.push(entry);
    }
    this.#sorted = undefined;
  }

  /** The texts with the word itself, its plural or singular, or its two parts one after the other. */
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

  /** The texts with a longer word that begins so. */
  findBeginning(prefix: string): WordHit[] {
    const words = this.#order().startingWith(prefix).subarray(0, MAX_BEGINNINGS);
    return Array.from(words).flatMap((index) => {
      const word = this.#vocabulary[index] as string;
      const share = prefix.length / word.length;
      return word === prefix ? [] : this.#hit(word, FIT.beginning * (0.75 + share / 4));
    });
  }

  /** Every word that any text holds. */
  words(): Iterable<string> {
    return this.#postings.keys();
  }

  /** Puts the words in order ahead of the first question that needs it. */
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

/** What stands in both of two lists in order. */
function intersect(a: readonly number[], b: readonly number[]): number[] {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const wanted = new Set(few);
  return many.filter((entry) => wanted.has(entry));
}
