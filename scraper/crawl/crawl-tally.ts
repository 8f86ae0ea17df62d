/** How many of the slowest answers are told. */
const SLOWEST = 5;

/** An address that could not be had, and why. */
export interface Failure {
  url: string;
  reason: string;
}

/** What a crawl did. Counts are of addresses: pages, products and the index. */
export interface CrawlReport {
  /** Pages that the crawl set out for, however they ended. */
  pages: number;
  /** New or changed since the last run. */
  stored: number;
  unchanged: number;
  /** Had already before the run was killed, and not asked for again. */
  kept: number;
  failed: readonly Failure[];
  /** Links of the tree that lead to other hosts or to no page, and were not followed. */
  refusedLinks: readonly string[];
  requests: number;
  retries: number;
  seconds: number;
  /** The slowest answers, slowest first. */
  slowest: readonly { url: string; tookMs: number }[];
  /** Whether the run goes on where one that was killed had stopped. */
  continued: boolean;
}

/** Counts what happens in a crawl. */
export class CrawlTally {
  pages = 0;
  stored = 0;
  unchanged = 0;
  kept = 0;
  retries = 0;
  readonly failed: Failure[] = [];
  readonly refusedLinks: string[] = [];
  readonly #start = performance.now();
  #slowest: { url: string; tookMs: number }[] = [];

  /** Notes how long an answer took. */
  took(url: string, tookMs: number): void {
    const least = this.#slowest.at(-1)?.tookMs ?? 0;
    if (this.#slowest.length === SLOWEST && tookMs <= least) return;
    this.#slowest = [...this.#slowest, { url, tookMs }]
      .sort((a, b) => b.tookMs - a.tookMs)
      .slice(0, SLOWEST);
  }

  report(run: Pick<CrawlReport, 'requests' | 'continued'>): CrawlReport {
    const { pages, stored, unchanged, kept, failed, retries } = this;
    const seconds = (performance.now() - this.#start) / 1000;
    const refusedLinks = [...new Set(this.refusedLinks)];
    const slowest = this.#slowest;
    return {
      ...run,
      pages,
      stored,
      unchanged,
      kept,
      failed,
      refusedLinks,
      retries,
      seconds,
      slowest,
    };
  }
}
