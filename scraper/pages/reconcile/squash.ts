const LINK_TARGET = /\]\([^()\s]*\)/g;
/** The elements that descriptions contain; any other `<…>` is text. */
const ELEMENTS = [
  ...['a', 'b', 'blockquote', 'br', 'code', 'del', 'div', 'em', 'font', 'h[1-6]', 'i', 'img', 'li'],
  ...['ol', 'p', 'pre', 's', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'th', 'thead'],
  ...['tr', 'u', 'ul'],
];
const TAG = new RegExp(`</?(?:${ELEMENTS.join('|')})(?:\\s[^<>]*)?/?>`, 'gi');
const NUMERIC_ENTITY = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;
const NAMED_ENTITY = /&[a-z]{2,8};/gi;
const MARKUP = /[<&\]]/;
const OTHER_ASCII = /[\0-/:-@[-`{-\x7f]+/g;
const NOT_ASCII = /[^\0-\x7f]/;
const OTHER = /[^\p{L}\p{N}]+/gu;
const LAST_CODE_POINT = 0x10ffff;

/**
 * The letters and digits of a text, in lower case. Two texts that differ only in markup, punctuation and
 * spaces have the same ones, so a row can be compared with the fact that was read from it.
 */
export function squash(text: string): string {
  // Most texts are ASCII without markup, for which one quick pattern does.
  const plain = MARKUP.test(text) ? withoutMarkup(text) : text;
  const ascii = plain.replace(OTHER_ASCII, '');
  return (NOT_ASCII.test(ascii) ? ascii.replace(OTHER, '') : ascii).toLowerCase();
}

function withoutMarkup(text: string): string {
  return text
    .replace(LINK_TARGET, '')
    .replace(TAG, '')
    .replace(NUMERIC_ENTITY, (_, hex, decimal) => character(hex, decimal))
    .replaceAll('&amp;', '&')
    .replace(NAMED_ENTITY, '');
}

function character(hex: string | undefined, decimal: string | undefined): string {
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return point <= LAST_CODE_POINT ? String.fromCodePoint(point) : '';
}
