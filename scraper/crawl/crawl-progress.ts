import { Presets, SingleBar } from 'cli-progress';
import type { RateLimiter } from '../fetch/rate-limiter.ts';
import type { CrawlTally } from './crawl-tally.ts';

/** A progress bar for a crawl. */
export interface CrawlProgress {
  /** Sets the number of pages. */
  expect(pages: number): void;
  /** Counts one more page. */
  step(): void;
  stop(): void;
}

const SILENT: CrawlProgress = { expect: () => {}, step: () => {}, stop: () => {} };
const FORMAT =
  '  {bar} {value} of {total} pages, {perSecond} per second, {eta_formatted} left, {retries} retries, {failed} failed';

/** Shows a progress bar on stderr if `shown` is set. */
export function showCrawlProgress(
  shown: boolean,
  tally: CrawlTally,
  rateLimiter: RateLimiter,
): CrawlProgress {
  if (!shown) return SILENT;
  const bar = new SingleBar({ format: FORMAT, stream: process.stderr }, Presets.shades_classic);
  const start = performance.now();
  const figures = () => ({
    perSecond: perSecond(tally.pages, performance.now() - start, rateLimiter),
    retries: tally.retries,
    failed: tally.failed.length,
  });
  return {
    expect: (pages) => bar.start(pages, 0, figures()),
    step: () => bar.increment(1, figures()),
    stop: () => bar.stop(),
  };
}

/** The average number of pages per second, with the current limit if the site has lowered it. */
function perSecond(pages: number, ms: number, rateLimiter: RateLimiter): string {
  const rate = (pages / (ms / 1000)).toFixed(1);
  return rateLimiter.slowed ? `${rate} (slowed to ${rateLimiter.perSecond.toFixed(1)})` : rate;
}
