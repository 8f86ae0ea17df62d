/**
 * How a text that folds to a name spells it: as it is, in another letter case, as the constant that
 * the provider's SDKs make of it (`FAILEDOPERATION_DBERROR`), or otherwise. Only the first three
 * mean the name: `InvalidParameter.Value` is not `InvalidParameterValue`, though it folds to the same.
 */
export type Spelling = 'same' | 'case' | 'constant' | 'other';

/** Tells how a text spells a name. */
export function spellingOf(name: string, text: string): Spelling {
  if (name === text) return 'same';
  if (name.toLowerCase() === text.toLowerCase()) return 'case';
  return name.toUpperCase().replaceAll('.', '_') === text ? 'constant' : 'other';
}
