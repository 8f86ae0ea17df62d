import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ProductToParse } from './parse-product.ts';

const WORKER = new URL('./parse-worker.ts', import.meta.url);
/**
 * What a thread may keep in memory. The young part is large, as the tree of a page is thrown away
 * whole; the rest is more than the largest product needs.
 */
const MEMORY = { maxYoungGenerationSizeMb: 96, maxOldGenerationSizeMb: 256 };

/**
 * Reads the pages of products side by side, a thread a core, the largest first. Returns how many
 * pages were read. What they gave is in the cache then.
 */
export async function parseProducts(products: readonly ProductToParse[]): Promise<number> {
  const queue = products.toSorted((a, b) => b.pages.length - a.pages.length);
  const threads = Math.min(availableParallelism(), queue.length);
  const counts = await Promise.all(Array.from({ length: threads }, () => workOff(queue)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function workOff(queue: ProductToParse[]): Promise<number> {
  const worker = new Worker(WORKER, { resourceLimits: MEMORY });
  let count = 0;
  try {
    for (let work = queue.shift(); work; work = queue.shift()) {
      worker.postMessage(work);
      // An error in the thread rejects this.
      const [read] = await once(worker, 'message');
      count += read;
    }
    return count;
  } finally {
    await worker.terminate();
  }
}
