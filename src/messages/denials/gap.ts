/**
 * The pattern of what may be between two words of a sentence: blanks, line breaks, also as JSON escapes them, and the
 * edges of boxes and comments.
 */
export const GAP = String.raw`(?:[\s\u2502\u2503|>]|\\{1,8}[nrt]){0,40}`;

/** Blanks that a line break or an edge of a box is part of: where a terminal has cut a word. */
const BREAK = /[\s\u2502\u2503]+/g;
const HAS_BREAK = /[\r\n\u2502\u2503]/;

/** A name or an address as it was before a terminal cut it, JSON escaped it and Markdown decorated it. */
export function withoutBreaks(text: string): string {
  return text
    .replace(BREAK, (blanks) => (HAS_BREAK.test(blanks) ? '' : blanks))
    .replace(/\\+(?:[nrt](?![\w/]))?/g, '')
    .trim();
}
