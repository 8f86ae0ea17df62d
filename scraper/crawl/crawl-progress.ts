import { Presets, SingleBar } from 'cli-progress';
import type { RateLimiter } from '../fetch/rate-limiter.ts';
import type { CrawlTally } from './crawl-tally.ts';

/** Shows how far a crawl is. */
export interface CrawlProgress {
  /** Takes how many pages there are. */
  expect(pages: number): void;
  /** Notes that one more is done. */
  step(): void;
  stop(): void;
}

const SILENT: CrawlProgress = { expect: () => {}, step: () => {}, stop: () => {} };
const FORMAT =
  '  {bar} {value} of {total} pages, {perSecond} a second, {eta_formatted} left, {retries} retries, {failed} failed';

/** Starts a bar on stderr, or nothing when it is not wanted. */
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

/** The pages of a second on average; what the site allows is told where that is less than asked. */
function perSecond(pages: number, ms: number, rateLimiter: RateLimiter): string {
  const rate = (pages / (ms / 1000)).toFixed(1);
  return rateLimiter.slowed ? `${rate} (slowed to ${rateLimiter.perSecond.toFixed(1)})` : rate;
}
