import { foldWithPositions } from '../strings/fold.ts';
import { mergeRanges, type Range } from '../strings/highlight.ts';
import type { Query } from './query.ts';

/** The ranges of a text that contain the query's letters in one piece or, if there are none, its words. */
export function marksIn(text: string, { folded, words }: Query): Range[] {
  const plain = markPlain(text, folded);
  if (plain) return [plain];
  const source = foldWithPositions(text);
  const rangeAt = (at: number, length: number): Range => [
    source.from[at] ?? 0,
    source.to[at + length - 1] ?? 0,
  ];
  const whole = source.folded.endsWith(folded)
    ? source.folded.length - folded.length
    : source.folded.indexOf(folded);
  if (folded !== '' && whole >= 0) return [rangeAt(whole, folded.length)];
  const ranges: Range[] = [];
  for (const word of words.filter(({ length }) => length > 1)) {
    let at = source.folded.indexOf(word);
    for (; at >= 0; at = source.folded.indexOf(word, at + 1)) {
      if (beginsWord(text, source.from, source.to, at)) ranges.push(rangeAt(at, word.length));
    }
  }
  return mergeRanges(ranges);
}

/** The range that contains the letters with nothing between them, which is faster to find. */
function markPlain(text: string, folded: string): Range | undefined {
  const small = text.toLowerCase();
  if (folded === '' || small.length !== text.length) return undefined;
  const at = small.endsWith(folded) ? small.length - folded.length : small.indexOf(folded);
  return at < 0 ? undefined : [at, at + folded.length];
}

/** Whether a word begins here: after a sign, or with an upper-case letter after a lower-case letter or a digit. */
function beginsWord(text: string, from: number[], to: number[], at: number): boolean {
  if (at === 0 || (from[at] as number) > (to[at - 1] as number)) return true;
  const [before, here] = [text[from[at - 1] as number] ?? '', text[from[at] as number] ?? ''];
  return /\p{Lu}/u.test(here) && !/\p{Lu}/u.test(before);
}
