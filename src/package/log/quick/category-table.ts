import { IS_SMALL, IS_WORD } from './byte-kinds.ts';
import { type PairKinds, pairKinds } from './pair-kinds.ts';

/** A longer word is not a category; the longest known one has 48 letters. */
const MAX_WORD = 160;
const SLOTS = 65_536;
/** So many letters of a category choose its slot. */
const KEY_LENGTH = 4;

/** Finds the categories of codes in bytes of UTF-8: first by four bytes, then by the whole word. */
export class CategoryTable {
  readonly #words: ReadonlySet<string>;
  readonly #smallWords: ReadonlySet<string>;
  /** What pairs of bytes may be in a log with these categories. */
  readonly pairs: PairKinds;
  readonly #slots = new Uint8Array(SLOTS);
  readonly #smallEnds = new Uint8Array(SLOTS);

  constructor(categories: Iterable<string>) {
    this.#words = new Set(categories);
    this.#smallWords = new Set([...this.#words].map((word) => word.toLowerCase()));
    const capitals = [...this.#words, 'Code', 'CODE'];
    this.pairs = pairKinds(
      new Set(capitals.map((word) => (word.charCodeAt(0) << 8) | word.charCodeAt(1))),
    );
    for (const word of this.#words)
      for (const end of missing(word)) mark(this.#slots, [...Buffer.from(word), ...end]);
    for (const word of this.#smallWords)
      for (const end of missing(word))
        mark(this.#smallEnds, [...end, ...Buffer.from(word)].slice(-4));
  }

  /** The end of the word of letters, digits and `_` that begins at `at`, if it is a category; else -1. */
  endOf(bytes: Buffer, at: number): number {
    const slot = slotOf(
      bytes[at] as number,
      bytes[at + 1] as number,
      bytes[at + 2] as number,
      bytes[at + 3] as number,
    );
    if (this.#slots[slot] === 0) return -1;
    let end = at + 1;
    while (IS_WORD[bytes[end] as number] === 1 && end - at < MAX_WORD) end++;
    return this.#words.has(bytes.toString('latin1', at, end)) ? end : -1;
  }

  /** Whether the word of small letters and digits that begins at `from` or later and ends before `end` is a category. */
  endsSmall(bytes: Buffer, end: number, from: number): boolean {
    const slot = slotOf(
      bytes[end - 4] as number,
      bytes[end - 3] as number,
      bytes[end - 2] as number,
      bytes[end - 1] as number,
    );
    if (this.#smallEnds[slot] === 0) return false;
    let start = end - 1;
    while (start > from && IS_SMALL[bytes[start - 1] as number] === 1 && end - start < MAX_WORD)
      start--;
    return this.#smallWords.has(bytes.toString('latin1', start, end));
  }

  /** Whether the word of small letters that begins at `at` is a category in small letters. */
  beginsSmall(bytes: Buffer, at: number): boolean {
    let end = at;
    while (IS_WORD[bytes[end] as number] === 1 && end - at < MAX_WORD) end++;
    return this.#smallWords.has(bytes.toString('latin1', at, end));
  }
}

/** What a word may be completed with to four bytes: any byte for one of three letters. */
function missing(word: string): number[][] {
  if (word.length < KEY_LENGTH - 1) throw new Error(`${word} is too short to be looked for`);
  if (word.length >= KEY_LENGTH) return [[]];
  return Array.from({ length: 256 }, (_, byte) => [byte]);
}

function mark(table: Uint8Array, key: readonly number[]): void {
  const [a = 0, b = 0, c = 0, d = 0] = key;
  table[slotOf(a, b, c, d)] = 1;
}

function slotOf(a: number, b: number, c: number, d: number): number {
  return ((a << 11) ^ (b << 7) ^ (c << 3) ^ (d * 37)) & (SLOTS - 1);
}
