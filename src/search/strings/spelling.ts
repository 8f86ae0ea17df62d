import { wordsOf } from '../../text/words.ts';

/**
 * How a text with the same letters and digits as a name spells it: exactly, in another letter case, as the constant in
 * the SDKs (`FAILEDOPERATION_DBERROR`), as its words (`internal error`), or otherwise. All but the last mean the name:
 * `InvalidParameter.Value` is not `InvalidParameterValue`, although both have the same letters.
 */
export type Spelling = 'same' | 'case' | 'constant' | 'words' | 'other';

/** Compares the spelling of a text with a name that has the same letters and digits. */
export function spellingOf(name: string, text: string): Spelling {
  if (name === text) return 'same';
  if (name.toLowerCase() === text.toLowerCase()) return 'case';
  if (name.toUpperCase().replaceAll('.', '_') === text) return 'constant';
  const isWords = /\s/.test(text) && text.toLowerCase().split(/\s+/).join(' ') === spaced(name);
  return isWords ? 'words' : 'other';
}

function spaced(name: string): string {
  return wordsOf(name).join(' ');
}
