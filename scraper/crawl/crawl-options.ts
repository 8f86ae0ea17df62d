import type { RetryOptions } from '../fetch/retry.ts';
import type { ExpectedKind } from '../site/expected-kind.ts';
import type { Site } from '../site/site-address.ts';
import type { SiteProduct } from '../site/site-tree.ts';

/** What is crawled, and how. */
export interface CrawlOptions {
  site: Site;
  /** The folder that pages are kept in. */
  cache: string;
  userAgent: string;
  /** The most requests to send in a second; `Infinity` for no limit. */
  perSecond: number;
  /** The most requests to have open at a time. */
  concurrency: number;
  /** The most pages to ask for, beside the index and the products. */
  limit: number;
  /** Whether a product is wanted. */
  wanted(product: SiteProduct): boolean;
  /** The kinds of page that are wanted, as far as titles tell them. */
  kinds: ReadonlySet<ExpectedKind>;
  /** Begins a new run, although the last one was not finished. */
  anew: boolean;
  /** Whether to show how far the crawl is. */
  progress: boolean;
  /** How failures that may pass are tried again. */
  retry: RetryOptions;
  /** How long an answer may take in all. */
  timeoutMs: number;
}

/** What a crawl does unless it is told otherwise: two requests a second, two at a time. */
export const CRAWL_DEFAULTS = {
  perSecond: 2,
  concurrency: 2,
  retry: { retries: 6, delayMs: 1000 },
  timeoutMs: 30_000,
} as const satisfies Partial<CrawlOptions>;
