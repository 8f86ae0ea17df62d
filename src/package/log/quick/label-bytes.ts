import { IS_SMALL, IS_WORD } from './byte-kinds.ts';
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

function isValue(bytes: Buffer, at: number, categories: CategoryTable): boolean {
  const first = bytes[at] as number;
  if (endsUnknown(bytes, at)) return true;
  if (first >= 0x61) return categories.beginsSmall(bytes, at);
  if (first < 0x41 || first > 0x5a) return false;
  for (let next = at + 1; ; next++) {
    const byte = bytes[next] ?? 0;
    if (IS_WORD[byte] === 0) return byte === DOT || mayDisguise(byte);
    // A second capital.
    if (IS_SMALL[byte] === 0 && byte !== 0x5f) return true;
  }
}

/** Whether the word at `at` may go on in bytes that have not come yet. */
function endsUnknown(bytes: Buffer, at: number): boolean {
  let end = at;
  while (end < bytes.length && IS_WORD[bytes[end] as number] === 1) end++;
  return end === bytes.length;
}

function flags(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
