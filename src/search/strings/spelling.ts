/**
 * How a text with the same letters and digits as a name spells it: exactly, in another letter case, as the constant in
 * the SDKs (`FAILEDOPERATION_DBERROR`), or otherwise. Only the first three mean the name: `InvalidParameter.Value` is
 * not `InvalidParameterValue`, although both have the same letters.
 */
export type Spelling = 'same' | 'case' | 'constant' | 'other';

/** Compares the spelling of a text with a name that has the same letters and digits. */
export function spellingOf(name: string, text: string): Spelling {
  if (name === text) return 'same';
  if (name.toLowerCase() === text.toLowerCase()) return 'case';
  return name.toUpperCase().replaceAll('.', '_') === text ? 'constant' : 'other';
}
