import { categoryOf, parentOf } from '../schema/facts/code-parts.ts';

/** How many other names a page shows. */
const COUNT = 12;

/**
 * The nearest codes of the same category in order of names: they share most of their beginning.
 * The lists of `byCategory` are in order; the code itself and its parent are left out.
 */
export function nearestNames(
  byCategory: ReadonlyMap<string, readonly string[]>,
  code: string,
): string[] {
  const parent = parentOf(code);
  const names = (byCategory.get(categoryOf(code)) ?? []).filter((name) => name !== parent);
  const at = names.indexOf(code);
  const start = Math.max(0, Math.min(at - COUNT / 2, names.length - 1 - COUNT));
  return names.slice(start, start + COUNT + 1).filter((name) => name !== code);
}
