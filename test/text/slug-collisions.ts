import { slugOf } from '../../src/text/slug.ts';

/** Pairs of different names whose slugs are equal when letter case is ignored. */
export function slugCollisions(names: Iterable<string>): [string, string][] {
  const bySlug = new Map<string, string>();
  const found: [string, string][] = [];
  for (const name of names) {
    const folded = slugOf(name).toLowerCase();
    const other = bySlug.get(folded);
    if (other !== undefined && other !== name) found.push([other, name]);
    bySlug.set(folded, name);
  }
  return found;
}
