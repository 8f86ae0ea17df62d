import { IS_SMALL, IS_WORD, KIND } from './byte-kinds.ts';
import type { CategoryTable } from './category-table.ts';
import { isJoined, lengthOfDisguise, mayDisguise } from './disguises.ts';
import { labelValueAt } from './label-bytes.ts';
import { isFieldRequest } from './request-bytes.ts';

const UNDERSCORE = 95;
const LINE_FEED = 10;
const CAPITAL_Q = 81;
const DOT = 46;
const [E2, BOX_2, BOX_3] = [0xe2, 0x94, 0x82];

/**
 * Looks at the bytes of lines for what makes it necessary to read them: anything that the reader of logs may take for a
 * code or may pair with one on a later line. It finds too much rather than too little.
 */
export class LineScanner {
  /** Where what was found in the last line ends, an offset that may be in a later line; -1 for nothing. */
  hotUntil = -1;
  /** How many braces are open, as far as lines are read one after another. */
  depth = 0;
  /** Whether the line contains the edge of a box. */
  hasBox = false;
  /** How many labels of request IDs were passed. */
  requests = 0;
  readonly #categories: CategoryTable;
  /** Where the last disguise ends: its last letter is not one of a word. */
  #plainFrom = 0;

  constructor(categories: CategoryTable) {
    this.#categories = categories;
  }

  /** Looks at the line that begins at `from`. @returns where the next one begins; -1 if the line has no end. */
  scanLine(bytes: Buffer, from: number): number {
    this.hotUntil = -1;
    this.hasBox = false;
    this.#plainFrom = from;
    const { kinds, any } = this.#categories.pairs;
    const last = bytes.length - 1;
    let at = from;
    for (; at < last; at += 2) {
      const byte = bytes[at] as number;
      const next = bytes[at + 1] as number;
      const pair = (byte << 8) | next;
      if (any[pair] === 0) continue;
      if (byte === LINE_FEED) return at + 1;
      if (kinds[pair] !== 0) this.#at(kinds[pair] as number, bytes, at, from);
      if (next === LINE_FEED) return at + 2;
      if (at + 1 === last) break;
      const kind = kinds[(next << 8) | (bytes[at + 2] as number)] as number;
      if (kind !== 0) this.#at(kind, bytes, at + 1, from);
    }
    return bytes[last] === LINE_FEED && at <= last ? last + 1 : -1;
  }

  #at(kind: number, bytes: Buffer, at: number, from: number): void {
    if (kind === KIND.capital) this.#atCapital(bytes, at);
    else if (kind === KIND.dot) this.#atDot(bytes, at);
    else if (kind === KIND.smallC) this.#atLabel(bytes, at);
    else if (kind === KIND.openingBrace) this.depth++;
    else if (kind === KIND.closingBrace) this.depth = Math.max(0, this.depth - 1);
    else if (kind === KIND.q) this.#atQ(bytes, at, from);
    else if (kind === KIND.special && this.#isBox(bytes, at)) this.hasBox = true;
    else this.#atDisguise(bytes, at);
  }

  #atDisguise(bytes: Buffer, at: number): void {
    const length = lengthOfDisguise(bytes, at);
    if (length === 0) return;
    this.#plainFrom = at + length;
    if (isJoined(bytes, at, length)) this.#heat(at + 1);
  }

  #atCapital(bytes: Buffer, at: number): void {
    const end = this.#categories.endOf(bytes, at);
    if (end >= 0 && isCodeLike(bytes, at, end)) this.#heat(end);
    if (bytes[at] === 67) this.#atLabel(bytes, at);
  }

  /** A code in small letters: `invalidparameter.name`. */
  #atDot(bytes: Buffer, at: number): void {
    const isWord = IS_SMALL[bytes[at - 1] as number] === 1;
    const behind = bytes[at + 1] as number;
    if (isWord && (IS_WORD[behind] === 1 || mayDisguise(behind)))
      if (this.#categories.endsSmall(bytes, at, this.#plainFrom)) this.#heat(at + 1);
  }

  #atLabel(bytes: Buffer, at: number): void {
    const value = labelValueAt(bytes, at, this.#categories);
    if (value >= 0) this.#heat(value);
  }

  /** A label of a request ID, or a category. */
  #atQ(bytes: Buffer, at: number, from: number): void {
    if (bytes[at] === CAPITAL_Q) this.#atCapital(bytes, at);
    const end = isFieldRequest(bytes, at, from, this.depth === 0);
    if (end === 0) return;
    this.requests++;
    if (end > 0) this.#heat(end);
  }

  #isBox(bytes: Buffer, at: number): boolean {
    return bytes[at] === E2 && bytes[at + 1] === BOX_2 && bytes[at + 2] === BOX_3;
  }

  #heat(until: number): void {
    if (until > this.hotUntil) this.hotUntil = until;
  }
}

/** Whether a category may be a code as a whole or begins one: it has a second capital, or a dot follows. */
function isCodeLike(bytes: Buffer, at: number, end: number): boolean {
  const behind = bytes[end] as number;
  if (behind === DOT || mayDisguise(behind)) return true;
  for (let next = at + 1; next < end; next++) {
    const byte = bytes[next] as number;
    if (byte < UNDERSCORE && IS_SMALL[byte] === 0) return true;
  }
  return false;
}
