import { categoryOf, parentOf } from '../../../schema/facts/code-parts.ts';
import type { CodeIndex } from '../code-index.ts';
import type { NearestFamily } from '../explanation.ts';

/** The known family of an unknown code, or `null` if it has none. */
export function nearestFamily(code: string, index: CodeIndex): NearestFamily | null {
  const inOtherCase = index.inOtherCase(code);
  if (inOtherCase !== undefined) return { code: inOtherCase, relation: 'letter-case' };
  for (let above = parentOf(code); above !== null; above = parentOf(above)) {
    if (index.has(above)) return { code: above, relation: 'ancestor' };
  }
  const category = categoryOf(code);
  return index.hasCategory(category) ? { code: category, relation: 'category' } : null;
}
