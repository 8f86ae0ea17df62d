import { IS_WORD } from './byte-kinds.ts';

const [ESCAPE, AMPERSAND, PERCENT, BACKSLASH, HASH, SEMICOLON, DOT] = [27, 38, 37, 92, 35, 59, 46];
const [SMALL_U, CAPITAL_U] = [0x75, 0x55];
const [FIRST_OF_TWO, BYTE_ORDER_MARK] = [0xc2, 0xef];
/** More than what is disguised takes, even if it is encoded four times. */
const MAX_LENGTH = 64;
const INTRODUCER = String.raw`(?:\u001b\[|\xc2\x9b|\\u001b\[)[0-?]*[ -/]*`;
/**
 * URL encoding, HTML references, control sequences also as JSON has them, and characters without width, in bytes of
 * UTF-8 as Latin-1 shows them.
 */
const DISGUISE = [
  String.raw`%(?:25){0,4}([2-7][\da-f]|0[ad])`,
  String.raw`&(?:amp;){0,4}(?:quot|apos|lt|gt|nbsp|(#[\dxa-f]{2,4}));`,
  `${INTRODUCER}([@-~])`,
  String.raw`\xc2\xad|\xe2\x80[\x8b-\x8d]|\xe2\x81\xa0|\xef\xbb\xbf`,
].join('|');
const BEGINS_DISGUISED = new RegExp(`^(?:${DISGUISE})`, 'i');
const DISGUISED = new RegExp(DISGUISE, 'gi');
const UNFINISHED = new RegExp(`^${INTRODUCER}$`, 'i');

/** Whether a byte begins something that may be removed from a text or that may become another character. */
export function mayDisguise(byte: number): boolean {
  return byte === PERCENT || byte === AMPERSAND || byte === ESCAPE || byte >= 0x80;
}

/** Bytes as Latin-1 without what is disguised in them. */
export function withoutDisguises(latin1: string): string {
  return latin1.replace(DISGUISED, '');
}

/**
 * The length of what is disguised at `at`: negative if it becomes a part of a word, a dot or a brace, takes a brace
 * away, or is too long; 0 for nothing.
 */
export function lengthOfDisguise(bytes: Buffer, at: number): number {
  if (!mayDisguiseWith(bytes[at] ?? 0, bytes[at + 1] ?? 0)) return 0;
  const latin1 = bytes.toString('latin1', at, at + MAX_LENGTH);
  const match = BEGINS_DISGUISED.exec(latin1);
  if (!match) return UNFINISHED.test(latin1) ? -1 : 0;
  const [{ length }, percent, reference, final] = match;
  if (reference !== undefined || final === '{' || final === '}') return -length;
  const decoded = percent === undefined ? ' ' : String.fromCharCode(Number.parseInt(percent, 16));
  return /[\w.{}]/.test(decoded) ? -length : length;
}

/** Whether a disguise may begin at `at` whose end has not come yet. */
export function isCutOff(bytes: Buffer, at: number): boolean {
  const byte = bytes[at] as number;
  return at + MAX_LENGTH > bytes.length && (mayDisguise(byte) || byte === BACKSLASH);
}

/** Whether two bytes may begin what is disguised. */
export function mayDisguiseWith(byte: number, next: number): boolean {
  if (byte === BACKSLASH) return next === SMALL_U || next === CAPITAL_U;
  if (byte === PERCENT) return IS_WORD[next] === 1;
  if (byte === FIRST_OF_TWO) return next === 0xad || next === 0x9b;
  if (byte === BYTE_ORDER_MARK) return next === 0xbb;
  return byte < 0x80 || next === 0x80 || next === 0x81;
}

/**
 * Whether what is left when a disguise is gone could be one word: what is in front of it and behind it is part of a
 * word, or of a disguise.
 */
export function isJoined(bytes: Buffer, at: number, length: number): boolean {
  if (length <= 0) return length < 0;
  const byte = bytes[at];
  // These become a mark that ends a word.
  if (byte === PERCENT || byte === AMPERSAND) return false;
  return isPart(bytes[at - 1] ?? 0) && isPart(bytes[at + length] ?? 0);
}

function isPart(byte: number): boolean {
  const isMark = byte === DOT || byte === SEMICOLON || byte === HASH;
  return isMark || IS_WORD[byte] === 1 || mayDisguise(byte);
}
