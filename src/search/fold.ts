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
    for (const unit of fold(character).split('')) {
      result.folded += unit;
      result.from.push(at);
      result.to.push(end);
    }
    at = end;
  }
  return result;
}
