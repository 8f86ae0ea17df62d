/** What a byte of UTF-8 may begin or be in a log; `plain` bytes, which are the most, change nothing. */
export const KIND = {
  plain: 0,
  lineFeed: 1,
  capital: 2,
  /** A small c, as in `code`. A capital C is a capital first. */
  smallC: 3,
  dot: 4,
  openingBrace: 5,
  closingBrace: 6,
  /** A q of either case, as in `RequestId`. */
  q: 7,
  /** The first byte of what may be invisible or become another character: a control sequence, URL encoding. */
  disguise: 8,
  /** The first byte of such a character, or of the edge of a box. */
  special: 9,
} as const;

/** Whether a byte is an ASCII letter, a digit or `_`, as `\w` has it. */
export const IS_WORD = flagsOf(/\w/);
/** Whether a byte is a small letter or a digit. */
export const IS_SMALL = flagsOf(/[a-z\d]/);

function flagsOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    byte < 128 && pattern.test(String.fromCharCode(byte)) ? 1 : 0,
  );
}
