/** Decides which words of a log are codes. */
export interface KnownCodes {
  /** Whether the code is known. */
  isKnown(code: string): boolean;
  /** Whether a word in the form of a code counts as one without a label. */
  isLikely(code: string): boolean;
  /** The only known code that is this word in lowercase; `undefined` if there are none or several. */
  inOtherCase(word: string): string | undefined;
}
