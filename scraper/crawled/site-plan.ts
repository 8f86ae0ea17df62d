import { ContentError } from '../../src/content/content-error.ts';
import type { SourceId } from '../../src/schema/facts/source.ts';
import type { Head, PageCache } from '../cache/page-cache.ts';
import type { ParsedStore } from '../cache/parsed-store.ts';
import type { RunLog } from '../cache/run-log.ts';
import { addressOf, parseSite, type Site } from '../site/site-address.ts';
import {
  INDEX_PATH,
  pagesIn,
  productsIn,
  type SitePage,
  type SiteProduct,
} from '../site/site-tree.ts';
import { sourceIdOf } from '../site/source-id.ts';

/** The site as the cache contains it. */
export interface SitePlan {
  site: Site;
  /** The numbers of the products in the index. */
  products: ReadonlySet<number>;
  /** The products whose trees are in the cache, with their pages. */
  known: readonly PlannedProduct[];
}

export interface PlannedProduct extends SiteProduct {
  pages: PlannedPage[];
}

export interface PlannedPage extends SitePage {
  sourceId: SourceId;
  url: string;
  /** The head in the cache; `null` if the page is not cached. */
  head: Head | null;
  /** The reason why the last request failed; `null` if it succeeded. */
  failure: string | null;
}

/**
 * Reads from the cache what the last crawl found.
 * @throws {ContentError} if the cache does not contain a crawl.
 */
export function planBuild(cache: PageCache, log: RunLog, store: ParsedStore): SitePlan {
  const site = log.run ? parseSite(log.run.site) : null;
  const index =
    site &&
    store.readPage(cache, addressOf(site, INDEX_PATH), 'tree-index', (body) =>
      productsIn(body, site),
    );
  if (!index)
    throw new ContentError('The crawled site is missing:', [
      `${cache.folder}: does not contain a crawled site; run npm run scrape -- crawl`,
    ]);
  const known = index.listed.flatMap((product): PlannedProduct[] => {
    const { id, path } = product;
    const tree = store.readPage(cache, addressOf(site, path), `tree-${id}`, (body) =>
      pagesIn(body, id, site),
    );
    if (!tree) return [];
    return [{ ...product, pages: tree.listed.map((page) => planPage(page, site, cache, log)) }];
  });
  return { site, products: new Set(index.listed.map(({ id }) => id)), known };
}

function planPage(page: SitePage, site: Site, cache: PageCache, log: RunLog): PlannedPage {
  const url = addressOf(site, page.path);
  const last = log.outcomeOf(url);
  const failure = last?.outcome === 'failed' ? (last.reason ?? 'could not be fetched') : null;
  return { ...page, sourceId: sourceIdOf(page), url, head: cache.head(url), failure };
}
