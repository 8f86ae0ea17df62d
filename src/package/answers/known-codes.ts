import type { KnownCodes } from '../../messages/message-knowledge.ts';
import { categoryOf, errorCodes, isErrorCode } from '../library/index.ts';

let lowercase: ReadonlyMap<string, string | undefined> | undefined;
let categories: ReadonlySet<string> | undefined;

/** The codes of the catalog, as texts and logs are searched for them. The look-ups are made on first use. */
export const catalogCodes: KnownCodes = {
  isCode: isErrorCode,
  isCategory(category) {
    categories ??= new Set(errorCodes.map(categoryOf));
    return categories.has(category);
  },
  inOtherCase(word) {
    lowercase ??= inLowercase(errorCodes);
    return lowercase.get(word);
  },
};

/** Codes by their lowercase form; `undefined` for a form that several codes have. */
function inLowercase(codes: readonly string[]): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const code of codes) {
    const word = code.toLowerCase();
    found.set(word, found.has(word) ? undefined : code);
  }
  return found;
}
