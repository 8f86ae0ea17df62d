import { parentPort, workerData } from 'node:worker_threads';
import { load } from 'cheerio';
import { PageCache } from '../../scraper/cache/page-cache.ts';

const { folder, urls }: { folder: string; urls: string[] } = workerData;
const cache = new PageCache(folder);
let ms = 0;
for (const url of urls) {
  const body = cache.body(url) ?? '';
  const start = performance.now();
  load(body);
  ms += performance.now() - start;
}
parentPort?.postMessage(ms);
