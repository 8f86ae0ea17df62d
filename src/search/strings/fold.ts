const NOT_ALPHANUMERIC = /[^\p{L}\p{N}]+/gu;

/** The text with case and everything but letters and digits gone: `failedoperationaccesskey`. */
export function fold(text: string): string {
  return text.toLowerCase().replace(NOT_ALPHANUMERIC, '');
}

/** A folded text that knows where each of its characters came from. */
export interface FoldedText {
  folded: string;
  /** For each UTF-16 unit of `folded`, where its character begins in the text. */
  from: number[];
  /** The same, where the character ends. */
  to: number[];
}

/** Folds a text and keeps the way back, for marking what matched. */
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

/** Whether a code is that of a letter from A to Z or a to z, or of a digit. */
export function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
