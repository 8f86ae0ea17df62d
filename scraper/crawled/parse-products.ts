import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { type ProductToParse, parseProduct } from './parse-product.ts';

/**
 * The memory of a thread. The young generation is large, because a page's tree is dropped as a whole;
 * the rest is more than the largest product needs.
 */
const MEMORY = { maxYoungGenerationSizeMb: 96, maxOldGenerationSizeMb: 256 };

/**
 * Parses the pages of products into the cache, one thread per processor, the largest product first.
 * Returns the number of pages that were read.
 */
export async function parseProducts(products: readonly ProductToParse[]): Promise<number> {
  if (products.length === 0) return 0;
  const pool = new Tinypool({
    filename: new URL('parse-product.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: Math.min(availableParallelism(), products.length),
    resourceLimits: MEMORY,
  });
  try {
    const largestFirst = products.toSorted((a, b) => b.pages.length - a.pages.length);
    const counts = await Promise.all(
      largestFirst.map(
        (product): Promise<number> => pool.run(product, { name: parseProduct.name }),
      ),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  } finally {
    await pool.destroy();
  }
}
