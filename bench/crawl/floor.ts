import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { PageCache } from '../../scraper/cache/page-cache.ts';
import { ParsedStore } from '../../scraper/cache/parsed-store.ts';
import { RunLog } from '../../scraper/cache/run-log.ts';
import { planBuild } from '../../scraper/crawled/site-plan.ts';

/** The seconds that `cheerio.load` alone takes over the cached pages, a thread a core. */
export async function measureLoad(folder: string): Promise<number> {
  const cache = new PageCache(folder);
  const plan = planBuild(cache, new RunLog(folder), new ParsedStore(folder));
  const urls = plan.known.flatMap(({ pages }) => pages.map(({ url }) => url));
  const threads = availableParallelism();
  const seconds = await Promise.all(
    Array.from({ length: threads }, async (_, thread) => {
      const own = urls.filter((_, at) => at % threads === thread);
      const worker = new Worker(new URL('./load-worker.ts', import.meta.url), {
        workerData: { folder, urls: own },
      });
      const [ms] = await once(worker, 'message');
      return ms / 1000;
    }),
  );
  return Math.max(...seconds);
}
