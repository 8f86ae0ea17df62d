import { IS_WORD } from './byte-kinds.ts';
import type { CategoryTable } from './category-table.ts';
import { isCutOff, lengthOfDisguise, mayDisguise } from './disguises.ts';

const LABEL = /^[Cc](?:ode|ODE)/;
const LABEL_LENGTH = 4;
/** More than the marks between a label and its code, even if they are encoded several times. */
const MAX_MARKS = 512;
/** `[code:protected] => X` of PHP. */
const PROTECTED = /^:[\w\\:]{1,60}\]/;
const COLON = 58;
const EQUALS = 61;
const DOT = 46;
const BACKSLASH = 92;
/** What may be between a label and its code, as it is; `>` and `]` are of the arrows of PHP. */
const BETWEEN = flags('\\"\' \t\n\v\f\r:=>]');

/**
 * Whether the letter `c` or `C` at `at` begins a label and a code, in any letter case, may follow.
 * @returns the offset behind the first letter of the code, maybe in a later line; -1 without one.
 */
export function labelValueAt(bytes: Buffer, at: number, categories: CategoryTable): number {
  const second = bytes[at + 1];
  if (second !== 0x6f && second !== 0x4f) return -1;
  if (!LABEL.test(bytes.toString('latin1', at, at + LABEL_LENGTH))) return -1;
  let isMarked = false;
  let isSure = true;
  const end = Math.min(bytes.length, at + LABEL_LENGTH + MAX_MARKS);
  for (let next = at + LABEL_LENGTH; next < end; next++) {
    const byte = bytes[next] as number;
    if (IS_WORD[byte] === 1)
      return !isSure || (isMarked && isValue(bytes, next, categories)) ? next + 1 : -1;
    if (isCutOff(bytes, next)) return bytes.length;
    const more = lengthOfMark(bytes, next);
    if (more > 1) isSure = false;
    else if (BETWEEN[byte] === 0 && byte < 0x80) return -1;
    if (byte === COLON || byte === EQUALS) isMarked = true;
    next += more - 1;
  }
  return end;
}

/** The length of a mark that is more than its first byte; else 1. */
function lengthOfMark(bytes: Buffer, at: number): number {
  const length = Math.abs(lengthOfDisguise(bytes, at));
  if (length > 0 || bytes[at] !== COLON) return length > 0 ? length + Number(length === 1) : 1;
  return PROTECTED.exec(bytes.toString('latin1', at, at + 62))?.[0].length ?? 1;
}

/** Whether the word at `at` may be a code, or may go on in bytes that have not come yet or in disguise. */
function isValue(bytes: Buffer, at: number, categories: CategoryTable): boolean {
  let end = at;
  let hasCapital = false;
  for (; end < bytes.length && IS_WORD[bytes[end] as number] === 1; end++)
    if (end > at && isCapital(bytes[end] as number)) hasCapital = true;
  const behind = bytes[end];
  if (behind === undefined || mayDisguise(behind)) return true;
  if (behind === BACKSLASH && lengthOfDisguise(bytes, end) !== 0) return true;
  const first = bytes[at] as number;
  if (first >= 0x61) return categories.beginsSmall(bytes, at);
  return isCapital(first) && (hasCapital || behind === DOT);
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

function flags(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
