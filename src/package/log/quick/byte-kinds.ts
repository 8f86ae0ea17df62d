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
  percent: 8,
  ampersand: 9,
  escape: 10,
  backslash: 11,
  /** The first byte of a character that may be invisible, a control sequence or the edge of a box. */
  special: 12,
} as const;

const SPECIAL_LEADS = [0xc2, 0xe2, 0xef];

/** The kind of each byte. */
export const BYTE_KINDS = kindsOf([
  [KIND.lineFeed, '\n'],
  [KIND.capital, 'ABCDEFGHIJKLMNOPRSTUVWXYZ'],
  [KIND.smallC, 'c'],
  [KIND.dot, '.'],
  [KIND.openingBrace, '{'],
  [KIND.closingBrace, '}'],
  [KIND.q, 'qQ'],
  [KIND.percent, '%'],
  [KIND.ampersand, '&'],
  [KIND.escape, '\u001b'],
  [KIND.backslash, '\\'],
]);

/** Whether a byte is an ASCII letter, a digit or `_`, as `\w` has it. */
export const IS_WORD = flagsOf(/\w/);
/** Whether a byte is a small letter or a digit. */
export const IS_SMALL = flagsOf(/[a-z\d]/);

function kindsOf(kinds: readonly (readonly [kind: number, characters: string])[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const [kind, characters] of kinds)
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  for (const lead of SPECIAL_LEADS) table[lead] = KIND.special;
  return table;
}

function flagsOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    byte < 128 && pattern.test(String.fromCharCode(byte)) ? 1 : 0,
  );
}
