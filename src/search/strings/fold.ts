const NOT_ALPHANUMERIC = /[^\p{L}\p{N}]+/gu;
/** The same for text in ASCII, and several times as fast. */
const NOT_ASCII_ALPHANUMERIC = /[^a-z0-9]+/g;
const ASCII = /^[\0-\x7f]*$/;

/** The letters and digits of a text in lower case: `failedoperationaccesskey`. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  return small.replace(ASCII.test(small) ? NOT_ASCII_ALPHANUMERIC : NOT_ALPHANUMERIC, '');
}

/** A folded text with the original position of each character. */
export interface FoldedText {
  folded: string;
  /** For each UTF-16 unit of `folded`, the start of its character in the text. */
  from: number[];
  /** For each UTF-16 unit of `folded`, the end of its character in the text. */
  to: number[];
}

/** Folds a text and keeps the positions, so that matches can be highlighted. */
export function foldWithPositions(text: string): FoldedText {
  const result: FoldedText = { folded: '', from: [], to: [] };
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const unit of foldCharacter(character).split('')) {
      result.folded += unit;
      result.from.push(at);
      result.to.push(end);
    }
    at = end;
  }
  return result;
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 128) return fold(character);
  return isAlphanumeric(code) ? character.toLowerCase() : '';
}

/** Whether a character code is a letter from A to Z or a to z, or a digit. */
export function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
