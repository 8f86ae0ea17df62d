import type { Product } from '../schema/facts/service.ts';

/** The product with a title, in any language; `undefined` if the table of products has none. */
export function findProduct(
  products: readonly Product[],
  title: string | null,
): Product | undefined {
  if (title === null) return undefined;
  return products.find(({ name, aliases }) => name === title || aliases.includes(title));
}
