/** Pairs are numbered with this many bits, so that many pairs share a number and no sentence follows from numbers. */
const BITS = 14;
/** A number in base 36 has three digits. */
const DIGITS = 3;

/** Chinese characters, and words in ASCII, which count as one character; punctuation separates, blanks do not. */
const UNITS = /(\p{Script=Han})|[a-z0-9]+|([^\s])/gu;
const HAN = /\p{Script=Han}/u;

/** Whether a text contains a Chinese character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * The numbers of the pairs of adjacent Chinese characters of a text, sorted, each once: a compact form of what it says,
 * by which it can be found and which cannot be turned back. Empty for a text without Chinese characters.
 */
export function hanPairs(text: string): number[] {
  const numbers = new Set<number>();
  let before = '';
  let wasHan = false;
  for (const [unit, han, mark] of text.normalize('NFKC').toLowerCase().matchAll(UNITS)) {
    const isHan = han !== undefined;
    if (before !== '' && mark === undefined && (isHan || wasHan))
      numbers.add(hash(`${before} ${unit}`));
    before = mark === undefined ? unit : '';
    wasHan = isHan;
  }
  return [...numbers].sort((a, b) => a - b);
}

/** The numbers of pairs as content stores them: three digits of base 36 each. */
export function encodePairs(pairs: readonly number[]): string {
  return pairs.map((pair) => pair.toString(36).padStart(DIGITS, '0')).join('');
}

/** The numbers that {@link encodePairs} wrote. */
export function decodePairs(text: string): number[] {
  return (text.match(/.{3}/g) ?? []).map((digits) => Number.parseInt(digits, 36));
}

/** FNV-1a, folded to {@link BITS}. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return (value ^ (value >>> BITS) ^ (value >>> (2 * BITS))) & (2 ** BITS - 1);
}
