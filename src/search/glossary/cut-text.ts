import { textWords } from '../strings/text-words.ts';

/** A word of a text, in lower case. */
export interface Piece {
  readonly word: string;
  /** Whether it is a Chinese word of the dictionary, also one with letters in it: `ip地址`. */
  readonly isChinese: boolean;
}

const HAN = /\p{Script=Han}/u;
/** Letters and digits that are not Chinese. */
const RUN = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+/uy;

/**
 * Cuts a text into words: Chinese where a word of the dictionary is longest, other letters as names are split. Chinese
 * characters that begin no word are left out.
 */
export function cutText(text: string, dictionary: ReadonlySet<string>, longest: number): Piece[] {
  const lower = text.toLowerCase();
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const word = longestAt(lower, at, dictionary, longest);
    RUN.lastIndex = at;
    const [run = ''] = word === undefined ? (RUN.exec(text) ?? []) : [];
    if (word !== undefined) pieces.push({ word, isChinese: true });
    else pieces.push(...textWords(run).map((word) => ({ word, isChinese: false })));
    at += (word ?? run).length || 1;
  }
  return pieces;
}

/** The longest word of the dictionary with a Chinese character that begins at a place. */
function longestAt(
  text: string,
  at: number,
  dictionary: ReadonlySet<string>,
  longest: number,
): string | undefined {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    if (dictionary.has(word) && HAN.test(word)) return word;
  }
  return undefined;
}
