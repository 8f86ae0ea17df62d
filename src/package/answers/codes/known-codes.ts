import type { KnownCodes } from '../../../messages/message-knowledge.ts';
import { byLowerCase } from '../../../text/by-lower-case.ts';
import { categoryOf, errorCodes, isErrorCode } from '../../library/index.ts';
import { removedNames } from './removed-names.ts';

let known: Promise<KnownCodes> | undefined;

/** The codes of the catalog and removed ones, as texts and logs are searched for them. */
export function catalogCodes(): Promise<KnownCodes> {
  known ??= loadCodes();
  return known;
}

/** The categories of all these codes. */
export async function codeCategories(): Promise<ReadonlySet<string>> {
  const { codes: removed } = await removedNames();
  return new Set([...errorCodes(), ...removed].map(categoryOf));
}

/** The look-ups are made on first use. */
async function loadCodes(): Promise<KnownCodes> {
  const { codes: removed } = await removedNames();
  let lowercase: ReadonlyMap<string, string | undefined> | undefined;
  let categories: ReadonlySet<string> | undefined;
  return {
    isCode: (code) => isErrorCode(code) || removed.has(code),
    isCategory(category) {
      categories ??= new Set([...errorCodes(), ...removed].map(categoryOf));
      return categories.has(category);
    },
    inOtherCase(word) {
      lowercase ??= byLowerCase(errorCodes());
      return lowercase.get(word);
    },
  };
}
