import PQueue from 'p-queue';
import type { PageCache } from '../cache/page-cache.ts';
import type { Run, RunLog } from '../cache/run-log.ts';
import { FetchFailure, TemporaryFailure } from '../fetch/failures.ts';
import type { PageClient } from '../fetch/page-client.ts';
import { retry } from '../fetch/retry.ts';
import { PageError } from '../pages/issue.ts';
import type { CrawlOptions } from './crawl-options.ts';
import type { CrawlTally } from './crawl-tally.ts';

/** The parts of a crawl that a fetcher uses. */
export interface FetcherParts {
  client: PageClient;
  cache: PageCache;
  log: RunLog;
  run: Run;
  tally: CrawlTally;
}

/** Throws a `PageError` or a `FetchFailure` if an answer is not the requested page. */
export type Check = (body: string) => void;

/** Downloads pages into the cache, several at a time, and retries temporary failures. */
export class Fetcher {
  readonly #parts: FetcherParts;
  readonly #options: Pick<CrawlOptions, 'concurrency' | 'retry'>;
  readonly #queue: PQueue;
  readonly #stop = new AbortController();

  constructor(parts: FetcherParts, options: Pick<CrawlOptions, 'concurrency' | 'retry'>) {
    this.#parts = parts;
    this.#options = options;
    this.#queue = new PQueue({ concurrency: options.concurrency });
  }

  /** Cancels all remaining work. */
  stop(): void {
    this.#queue.clear();
    this.#stop.abort();
  }

  /** Downloads a page, unless this run already has it, and records the result. */
  async update(url: string, check: Check): Promise<void> {
    const { log, run, tally } = this.#parts;
    if (this.#isDone(url)) {
      tally.kept += 1;
      return;
    }
    try {
      const outcome = await retry(
        () => this.#queue.add(() => this.#attempt(url, check)),
        this.#options.retry,
        {
          signal: this.#stop.signal,
          onFailedAttempt: ({ retryDelay }) => {
            if (retryDelay > 0) tally.retries += 1;
          },
        },
      );
      tally[outcome] += 1;
      log.add({ run: run.id, url, outcome });
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error;
      tally.failed.push({ url, reason: error.message });
      log.add({ run: run.id, url, outcome: 'failed', reason: error.message });
    }
  }

  /** Whether this run already has the page, from before it was killed. */
  #isDone(url: string): boolean {
    const { log, run, cache } = this.#parts;
    const last = log.outcomeOf(url);
    if (last?.run === run.id && last.outcome !== 'failed') return true;
    return cache.head(url)?.run === run.id;
  }

  async #attempt(url: string, check: Check): Promise<'stored' | 'unchanged'> {
    const { client, cache, run, tally } = this.#parts;
    const answer = await client.get(url, this.#conditions(url));
    tally.took(url, answer.tookMs);
    if (answer.status === 'unchanged') return 'unchanged';
    const { body, headers } = answer;
    checkBody(body, check);
    const tookMs = Math.round(answer.tookMs);
    cache.store(body, { url, fetchedAt: new Date().toISOString(), tookMs, run: run.id, headers });
    return 'stored';
  }

  /** Headers that request the page only if it has changed, provided that the cached one is complete. */
  #conditions(url: string): Record<string, string> {
    const { cache } = this.#parts;
    const head = cache.head(url);
    if (!head || cache.body(url) === null) return {};
    const kept = new Map(head.headers);
    const [etag, modified] = [kept.get('etag'), kept.get('last-modified')];
    return {
      ...(etag && { 'if-none-match': etag }),
      ...(modified && { 'if-modified-since': modified }),
    };
  }
}

function checkBody(body: Uint8Array, check: Check): void {
  try {
    check(Buffer.from(body).toString('utf8'));
  } catch (error) {
    throw error instanceof PageError ? new TemporaryFailure(error.message) : error;
  }
}
