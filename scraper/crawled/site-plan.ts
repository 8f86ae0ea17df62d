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

/** What a build works from: the site as the cache knows it. */
export interface SitePlan {
  site: Site;
  /** The products that the index lists. */
  products: ReadonlySet<number>;
  /** Those whose pages are known, with them. */
  known: readonly PlannedProduct[];
}

export interface PlannedProduct extends SiteProduct {
  pages: PlannedPage[];
}

export interface PlannedPage extends SitePage {
  sourceId: SourceId;
  url: string;
  /** What the cache holds of it; `null` for nothing. */
  head: Head | null;
  /** Why the last request for it failed; `null` when it did not. */
  failure: string | null;
}

/**
 * Finds in the cache what the last crawl knew of the site.
 * @throws {ContentError} for a cache that no crawl has filled.
 */
export function planBuild(cache: PageCache, log: RunLog, store: ParsedStore): SitePlan {
  const site = log.run ? parseSite(log.run.site) : null;
  const index =
    site &&
    store.readPage(cache, addressOf(site, INDEX_PATH), 'tree-index', (body) =>
      productsIn(body, site),
    );
  if (!index)
    throw new ContentError('There is nothing to build from:', [
      `${cache.folder}: holds no crawled site; run npm run scrape -- crawl`,
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
  const failure = last?.outcome === 'failed' ? (last.reason ?? 'could not be had') : null;
  return { ...page, sourceId: sourceIdOf(page), url, head: cache.head(url), failure };
}
