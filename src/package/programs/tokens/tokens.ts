/** The kinds of tokens; a pattern is a regular expression between slashes. Comments and space are not tokens. */
export const TOKEN = { none: 0, word: 1, text: 2, mark: 3, pattern: 4 } as const;

/** What is known of each token, by position: its kind, its place, and its other bracket. */
export interface TokenSpace {
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly pairs: Int32Array;
}

/** The tokens of a source text, by position: 0 is the first. Asking for one that does not exist is allowed. */
export class Tokens {
  readonly source: string;
  readonly count: number;
  readonly #kinds: Uint8Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #pairs: Int32Array;

  constructor(source: string, { kinds, starts, ends, pairs }: TokenSpace) {
    this.source = source;
    this.count = kinds.length;
    this.#kinds = kinds;
    this.#starts = starts;
    this.#ends = ends;
    this.#pairs = pairs;
    fillPairs(source, kinds, starts, pairs);
  }

  /** The token's first character in the source; the source's length behind the last token. */
  startOf(at: number): number {
    return this.#starts[at] ?? this.source.length;
  }

  endOf(at: number): number {
    return this.#ends[at] ?? this.source.length;
  }

  isWord(at: number): boolean {
    return this.#kinds[at] === TOKEN.word;
  }

  isText(at: number): boolean {
    return this.#kinds[at] === TOKEN.text;
  }

  /** A word or a mark as it is written; of a string, with its quotes; empty where no token is. */
  textOf(at: number): string {
    return this.source.slice(this.#starts[at] ?? 0, this.#ends[at] ?? 0);
  }

  /** Whether a word or a mark is written so. */
  is(at: number, text: string): boolean {
    const start = this.#starts[at];
    return (
      start !== undefined &&
      this.source.charCodeAt(start) === text.charCodeAt(0) &&
      this.#ends[at] === start + text.length &&
      this.#kinds[at] !== TOKEN.text &&
      this.source.startsWith(text, start)
    );
  }

  /** The word there; empty for anything else. */
  wordAt(at: number): string {
    return this.isWord(at) ? this.textOf(at) : '';
  }

  /** Where the content of a string begins and ends in the source, without its quotes. */
  contentOf(at: number): readonly [start: number, end: number] {
    const [start, end] = [this.startOf(at), this.endOf(at)];
    const quote = this.source[start] ?? '';
    const width = end - start >= 6 && this.source.startsWith(quote.repeat(3), start) ? 3 : 1;
    const isClosed = end - start > width && this.source[end - 1] === quote;
    return [start + width, isClosed ? end - width : end];
  }

  /** The content of a string, escapes as they are written. */
  stringAt(at: number): string {
    const [start, end] = this.contentOf(at);
    return this.source.slice(start, end);
  }

  /** The other bracket of a pair; `undefined` for a bracket without one, and for anything else. */
  pairOf(at: number): number | undefined {
    const pair = this.#pairs[at] ?? -1;
    return pair < 0 ? undefined : pair;
  }

  /** The token that contains a place of the source or ends there; -1 without one. */
  at(offset: number): number {
    let [low, high] = [0, this.count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) > offset) high = middle - 1;
      else if (this.endOf(middle) < offset) low = middle + 1;
      else return middle;
    }
    return -1;
  }
}

/** Writes the position of each bracket's other one; -1 for anything else. */
function fillPairs(source: string, kinds: Uint8Array, starts: Int32Array, pairs: Int32Array): void {
  pairs.fill(-1);
  const open: number[] = [];
  for (let at = 0; at < kinds.length; at++) {
    if (kinds[at] !== TOKEN.mark) continue;
    const mark = source.charCodeAt(starts[at] ?? 0);
    if (mark === 40 || mark === 91 || mark === 123) open.push(at);
    if (mark !== 41 && mark !== 93 && mark !== 125) continue;
    const last = open.at(-1);
    // In ASCII, `)` is next to `(`; a character is between the others.
    const width = mark === 41 ? 1 : 2;
    if (last === undefined || source.charCodeAt(starts[last] ?? 0) !== mark - width) continue;
    open.pop();
    pairs[at] = last;
    pairs[last] = at;
  }
}
