import type { RetryOptions } from '../fetch/retry.ts';
import type { ExpectedKind } from '../site/expected-kind.ts';
import type { Site } from '../site/site-address.ts';
import type { SiteProduct } from '../site/site-tree.ts';

/** What a crawl requests, and how. */
export interface CrawlOptions {
  site: Site;
  /** The folder for pages. */
  cache: string;
  userAgent: string;
  /** The maximum number of requests per second; `Infinity` for no limit. */
  perSecond: number;
  /** The maximum number of requests at a time. */
  concurrency: number;
  /** The maximum number of pages to request, in addition to the index and the products. */
  limit: number;
  /** Whether to crawl a product. */
  wanted(product: SiteProduct): boolean;
  /** The kinds of pages to crawl, as far as titles show them. */
  kinds: ReadonlySet<ExpectedKind>;
  /** Starts a new run even if the last one was not finished. */
  anew: boolean;
  /** Whether to show a progress bar. */
  progress: boolean;
  /** How temporary failures are retried. */
  retry: RetryOptions;
  /** The maximum duration of a request, in milliseconds. */
  timeoutMs: number;
}

/** The defaults of a crawl: two requests per second, two at a time. */
export const CRAWL_DEFAULTS = {
  perSecond: 2,
  concurrency: 2,
  retry: { retries: 6, delayMs: 1000 },
  timeoutMs: 30_000,
} as const satisfies Partial<CrawlOptions>;
