import { ContentError } from '../../src/content/content-error.ts';
import { removeParts } from '../../src/content/disk/remove-parts.ts';
import { PageCache } from '../cache/page-cache.ts';
import { ParsedStore } from '../cache/parsed-store.ts';
import { RunLog } from '../cache/run-log.ts';
import { TemporaryFailure } from '../fetch/failures.ts';
import { PageClient } from '../fetch/page-client.ts';
import { RateLimiter } from '../fetch/rate-limiter.ts';
import { fetchRobots } from '../fetch/robots.ts';
import { MAX_PAGE_BYTES } from '../pages/max-page-bytes.ts';
import { expectedKind } from '../site/expected-kind.ts';
import { addressOf } from '../site/site-address.ts';
import {
  INDEX_PATH,
  type Listed,
  pagesIn,
  productsIn,
  type SitePage,
  type SiteProduct,
} from '../site/site-tree.ts';
import type { CrawlOptions } from './crawl-options.ts';
import { showCrawlProgress } from './crawl-progress.ts';
import { type CrawlReport, CrawlTally } from './crawl-tally.ts';
import { Fetcher, type FetcherParts } from './fetcher.ts';
import { findBodyProblem } from './find-body-problem.ts';

/**
 * Downloads the pages of a documentation site into the cache. An unfinished crawl continues where it
 * stopped; a finished one is repeated and downloads only pages that have changed.
 * @throws {ContentError} if the site cannot be crawled: its robots.txt or its index cannot be fetched.
 */
export async function crawl(options: CrawlOptions): Promise<CrawlReport> {
  const { site, userAgent, timeoutMs, cache } = options;
  removeParts(cache);
  const log = new RunLog(cache);
  const { run, continued } = log.begin(addressOf(site, ''), new Date(), options.anew);
  const rateLimiter = new RateLimiter(options.perSecond);
  const client = new PageClient({
    origin: site.origin,
    userAgent,
    rateLimiter,
    timeoutMs,
    maxBytes: MAX_PAGE_BYTES,
  });
  const robots = await fetchRobots(client, site.origin, userAgent, options.retry);
  client.obey(robots.isAllowed);
  rateLimiter.limitTo(robots.perSecond);

  const tally = new CrawlTally();
  const progress = showCrawlProgress(options.progress, tally, rateLimiter);
  const crawling = new Crawling({ client, cache: new PageCache(cache), log, run, tally }, options);
  try {
    const pages = await crawling.discover();
    progress.expect(pages.length);
    await crawling.fetchAll(pages, () => progress.step());
  } finally {
    progress.stop();
  }
  log.finish(run, new Date());
  return tally.report({ requests: client.requests, continued });
}

class Crawling {
  readonly #parts: FetcherParts;
  readonly #options: CrawlOptions;
  readonly #fetcher: Fetcher;
  readonly #store: ParsedStore;

  constructor(parts: FetcherParts, options: CrawlOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#fetcher = new Fetcher(parts, options);
    this.#store = new ParsedStore(options.cache);
  }

  /** The pages to request, in the order of the trees. */
  async discover(): Promise<SitePage[]> {
    const { kinds, limit } = this.#options;
    const products = await this.#products();
    const pages = (await this.#each(products, (product) => this.#pagesOf(product))).flat();
    return pages.filter((page) => kinds.has(expectedKind(page))).slice(0, limit);
  }

  async fetchAll(pages: readonly SitePage[], onDone: () => void): Promise<void> {
    await this.#each(pages, async ({ path, title }) => {
      await this.#fetcher.update(addressOf(this.#options.site, path), (body) => {
        const reason = findBodyProblem(body, title);
        if (reason) throw new TemporaryFailure(reason);
      });
      this.#parts.tally.pages += 1;
      onDone();
    });
  }

  async #products(): Promise<SiteProduct[]> {
    const { site, wanted } = this.#options;
    const url = addressOf(site, INDEX_PATH);
    const index = await this.#tree(url, 'tree-index', (html) => productsIn(html, site));
    if (index) return index.listed.filter(wanted);
    const reason = this.#parts.log.outcomeOf(url)?.reason ?? 'is missing';
    throw new ContentError('The site cannot be crawled:', [`${url}: ${reason}`]);
  }

  async #pagesOf({ id, path }: SiteProduct): Promise<SitePage[]> {
    const { site } = this.#options;
    const url = addressOf(site, path);
    const tree = await this.#tree(url, `tree-${id}`, (html) => pagesIn(html, id, site));
    return tree?.listed ?? [];
  }

  /** The entries of a tree, from this crawl or else the last; `null` if it was never fetched. */
  async #tree<T>(
    url: string,
    name: string,
    read: (html: string) => Listed<T>,
  ): Promise<Listed<T> | null> {
    const { cache, tally } = this.#parts;
    await this.#fetcher.update(url, (body) => void read(body));
    const tree = this.#store.readPage(cache, url, name, read);
    tally.refusedLinks.push(...(tree?.refused ?? []));
    return tree;
  }

  /** Does work for every item. An error that does not belong to one page stops the crawl. */
  async #each<T, R>(list: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
    try {
      return await Promise.all(list.map(work));
    } catch (error) {
      this.#fetcher.stop();
      throw error;
    }
  }
}
