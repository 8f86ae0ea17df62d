import type { PublishedMeaning } from '../../schema/published/meaning.ts';
import { type EncodedMeaning, MARKS } from '../library/encoded/meaning.ts';

/** Packs a meaning; `0` for none. */
export function encodeMeaning(written: PublishedMeaning | null): EncodedMeaning | 0 {
  if (!written) return 0;
  const { meaning, fix, retry, waitFor, differs, fixedBy, nameOnly, shared, stale } = written;
  const marks = [
    letterOf(MARKS.retry, retry),
    ...fixedBy.map((who) => letterOf(MARKS.fixedBy, who)),
    nameOnly ? '=' : '',
    shared ? '*' : '',
    stale ? '!' : '',
  ].join('');
  if (differs !== null) return [meaning, fix ?? 0, marks, waitFor ?? 0, differs];
  return waitFor === null ? [meaning, fix ?? 0, marks] : [meaning, fix ?? 0, marks, waitFor];
}

/** The letter that is set for a value. */
export function letterOf(letters: Readonly<Record<string, string>>, value: string): string {
  const found = Object.entries(letters).find(([, name]) => name === value);
  if (!found) throw new TypeError(`no letter is set for ${value}`);
  return found[0];
}
