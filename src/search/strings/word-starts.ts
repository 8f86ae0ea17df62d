import { isAlphanumeric } from './fold.ts';

/**
 * Whether a word of a name starts at a letter. A run of upper-case letters is one word, except for the last before a
 * lower-case letter.
 */
export function startsWord(name: string, at: number): boolean {
  if (at === 0 || !isAlphanumeric(name.charCodeAt(at - 1))) return true;
  if (!isCapital(name.charCodeAt(at))) return false;
  return !isCapital(name.charCodeAt(at - 1)) || isSmall(name.charCodeAt(at + 1));
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}
