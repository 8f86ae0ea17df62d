/** The number of slowest answers in a report. */
const SLOWEST = 5;

/** A URL that could not be fetched, and the reason. */
export interface Failure {
  url: string;
  reason: string;
}

/** The result of a crawl. Counts include pages, products and the index. */
export interface CrawlReport {
  /** The pages that the crawl requested, with any result. */
  pages: number;
  /** Pages that are new or have changed since the last run. */
  stored: number;
  unchanged: number;
  /** Pages from before the run was killed, which were not requested again. */
  kept: number;
  failed: readonly Failure[];
  /** Links in the tree to other hosts or to something other than a page, which were not followed. */
  refusedLinks: readonly string[];
  requests: number;
  retries: number;
  seconds: number;
  /** The slowest answers, slowest first. */
  slowest: readonly { url: string; tookMs: number }[];
  /** Whether the run continued an unfinished one. */
  continued: boolean;
}

/** Counts the results of a crawl. */
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

  /** Records the duration of a request. */
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
