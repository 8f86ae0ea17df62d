import type { KnownCodes } from '../../messages/message-knowledge.ts';
import { byLowerCase } from '../../text/by-lower-case.ts';
import { categoryOf, errorCodes, isErrorCode } from '../library/index.ts';

let lowercase: ReadonlyMap<string, string | undefined> | undefined;
let categories: ReadonlySet<string> | undefined;

/** The codes of the catalog, as texts and logs are searched for them. The look-ups are made on first use. */
export const catalogCodes: KnownCodes = {
  isCode: isErrorCode,
  isCategory(category) {
    categories ??= new Set(errorCodes().map(categoryOf));
    return categories.has(category);
  },
  inOtherCase(word) {
    lowercase ??= byLowerCase(errorCodes());
    return lowercase.get(word);
  },
};
