import { wordsOf } from './words.ts';

/** A pattern of words, ready to be looked for. */
export interface WordPattern {
  /** As it is written. */
  text: string;
  atStart: boolean;
  atEnd: boolean;
  /** The alternatives of each word. */
  words: readonly ReadonlySet<string>[];
}

/** Words that many sub-codes end in and that say nothing. */
const NOISE = new Set(['error', 'err']);

/**
 * The words that patterns are looked for in: those after the first dot, or of the whole code where
 * it has none, without `Error` at the end. Empty where nothing follows the dot: `InvalidParameter.`.
 */
export function subCodeWords(code: string): string[] {
  const words = wordsOf(code.slice(code.indexOf('.') + 1));
  const end = words.findLastIndex((word) => !NOISE.has(word));
  return end < 0 ? words : words.slice(0, end + 1);
}

/** Reads a pattern of the form that `WordPatternSchema` checks. */
export function parseWordPattern(text: string): WordPattern {
  const atStart = text.startsWith('^ ');
  const atEnd = text.endsWith(' $');
  const words = text.replace(/^\^ | \$$/g, '').split(' ');
  return { text, atStart, atEnd, words: words.map((word) => new Set(word.split('|'))) };
}

/** Whether the words of a sub-code match the pattern. */
export function matchesWords(
  { atStart, atEnd, words }: WordPattern,
  subCode: readonly string[],
): boolean {
  const last = subCode.length - words.length;
  for (
    let from = atEnd ? Math.max(0, last) : 0;
    from <= (atStart ? Math.min(0, last) : last);
    from++
  )
    if (words.every((alternatives, at) => alternatives.has(subCode[from + at] ?? ''))) return true;
  return false;
}
