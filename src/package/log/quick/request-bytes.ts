import { IS_WORD } from './byte-kinds.ts';
import { isCutOff, lengthOfDisguise, mayDisguise, withoutDisguises } from './disguises.ts';

/** What may be a label of a request ID, from the letter in front of `eque`. */
const LABEL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control sequence may be in a label
  /^request(?:[ _-]|%[^\n]{2,20}?|&[^\n]{2,40}?;|[\u001b\xc2\xe2\xef\\][^\n]{1,40}?)?id/i;
const MAX_LABEL = 60;
/** A line that contains nothing else, or nothing but marks near it. */
const FIELD =
  /^[^\w\n-]*(?:X-TC-)?request[^a-z\d\n]?id[^a-z\d\n]{0,20}(?:%!d\(string=)?[a-z\d-]{8,64}(?![^\w\n]{0,47}\w)/i;
/** As much of a line as is looked at: more than marks in front, a label, an ID and marks behind it. */
const MAX_LINE = 4_096;
const LINE_FEED = 10;
const BACKSLASH = 92;
const R_BEFORE = 2;

/**
 * Whether the `q` at `at` is in a label of a request ID that a code on another line may go with.
 * @returns 0 if it is not in such a label; -1 if it is, and no other line matters; else an offset in the next line.
 */
export function isFieldRequest(
  bytes: Buffer,
  at: number,
  lineStart: number,
  isOutside: boolean,
): number {
  const start = at - R_BEFORE;
  if (start < lineStart || !isSmallOrCapital(bytes[start], 0x72)) return 0;
  const label = LABEL.exec(bytes.toString('latin1', start, start + MAX_LABEL));
  if (!label) return 0;
  const end = start + label[0].length;
  const later = idOnLaterLine(bytes, end);
  if (later > 0) return later;
  if (!isOutside || startsWithWord(bytes, lineStart, start)) return -1;
  const line = withoutDisguises(bytes.toString('latin1', lineStart, start + MAX_LINE));
  return FIELD.test(line) ? lineAfter(bytes, at) : -1;
}

function lineAfter(bytes: Buffer, at: number): number {
  const lineEnd = bytes.indexOf(LINE_FEED, at);
  return lineEnd < 0 ? bytes.length : lineEnd + 2;
}

/** Where the ID begins if it is not on the line of its label; else -1. */
function idOnLaterLine(bytes: Buffer, end: number): number {
  let lines = 0;
  for (let at = end; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (isCutOff(bytes, at)) return bytes.length;
    if (byte === LINE_FEED) lines++;
    else if (mayDisguise(byte) || byte === BACKSLASH)
      at += Math.max(1, Math.abs(lengthOfDisguise(bytes, at))) - 1;
    else if (IS_WORD[byte] === 1) return lines > 0 ? at + 1 : -1;
  }
  return bytes.length;
}

/** Whether a word is in front of the label, as in most lines. */
function startsWithWord(bytes: Buffer, lineStart: number, label: number): boolean {
  if (label - lineStart > MAX_LINE) return true;
  for (let at = lineStart; at < label; at++) {
    const byte = bytes[at] as number;
    if (mayDisguise(byte) || byte === BACKSLASH) return false;
    if (IS_WORD[byte] === 1) return !isSmallOrCapital(byte, 0x78);
  }
  return false;
}

function isSmallOrCapital(byte: number | undefined, small: number): boolean {
  return byte !== undefined && (byte | 0x20) === small;
}
