import type { Product } from '../schema/facts/service.ts';

/** The product that a page names by this title, in any language; `undefined` where none is known so. */
export function findProduct(
  products: readonly Product[],
  title: string | null,
): Product | undefined {
  if (title === null) return undefined;
  return products.find(({ name, aliases }) => name === title || aliases.includes(title));
}
