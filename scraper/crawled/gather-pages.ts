import type { Source } from '../../src/schema/facts/source.ts';
import type { BrokenPage } from '../assemble/assert-no-drift.ts';
import { type FiledPage, placePages } from '../assemble/place-pages.ts';
import type { PreviousPages } from '../assemble/previous-pages.ts';
import type { ParsedStore } from '../cache/parsed-store.ts';
import type { ReadPage } from '../pages/captures.ts';
import type { Issue } from '../pages/issue.ts';
import { addTallies, type RowTally } from '../pages/reconcile/row-tally.ts';
import { isLoopback, publicAddressOf, type Site } from '../site/site-address.ts';
import { type ProductToParse, parsedName } from './parse-product.ts';
import type { ParsedPage } from './parsed-page.ts';
import type { PlannedPage, PlannedProduct, SitePlan } from './site-plan.ts';

const COPY = 'read from a copy of the site';

/** The results of all pages of a site. */
export interface GatheredPages {
  pages: ReadPage[];
  issues: Issue[];
  /** Pages that could not be fetched; `pages` contains their cached or previous facts. */
  failed: BrokenPage[];
  /** Pages that could not be read; `pages` contains their previous facts. */
  unreadable: BrokenPage[];
  /** The number of pages without facts. */
  prose: number;
  /** The number of pages that were never requested. */
  unvisited: number;
  slowest: { url: string; tookMs: number }[];
  /** How the rows of all pages with facts are accounted for. */
  rows: RowTally;
}

/** The pages of a product to parse: all that are in the cache. */
export function productToParse(
  { id, pages }: PlannedProduct,
  site: Site,
  cache: string,
): ProductToParse {
  const held = pages.flatMap(({ sourceId, url, path, head }) =>
    head
      ? [{ id: sourceId, url, publicUrl: publicAddressOf(site, path), sha256: head.sha256 }]
      : [],
  );
  return { product: id, cache, pages: held };
}

/**
 * Gathers the parsed pages of a site. A page that cannot be used is replaced by its facts in the
 * previous content.
 */
export function gatherPages(
  plan: SitePlan,
  store: ParsedStore,
  cache: string,
  previous: PreviousPages,
): GatheredPages {
  const gathered: GatheredPages = {
    pages: [],
    issues: [],
    failed: [],
    unreadable: [],
    prose: 0,
    unvisited: 0,
    slowest: [],
    rows: addTallies([]),
  };
  for (const product of plan.known) {
    const name = parsedName(productToParse(product, plan.site, cache));
    const parsed = new Map((store.get<ParsedPage[]>(name) ?? []).map((page) => [page.id, page]));
    const filed = product.pages.flatMap((page): FiledPage[] => {
      const read = gatherPage(page, parsed.get(page.sourceId), plan.site, previous, gathered);
      return read ? [{ page: read, folders: page.folders }] : [];
    });
    const placed = placePages(filed);
    gathered.pages.push(...placed.pages);
    gathered.issues.push(...placed.issues);
  }
  gathered.slowest.sort((a, b) => b.tookMs - a.tookMs).splice(5);
  return gathered;
}

/** The page itself, its facts in the previous content, or `null`. */
function gatherPage(
  page: PlannedPage,
  parsed: ParsedPage | undefined,
  site: Site,
  previous: PreviousPages,
  gathered: GatheredPages,
): ReadPage | null {
  const { url, failure, sourceId } = page;
  if (parsed?.facts) {
    if (failure) gathered.failed.push({ url, problem: failure });
    // A page can have more issues than a call takes arguments, so this is not a spread.
    for (const issue of parsed.issues) gathered.issues.push(issue);
    gathered.slowest.push({ url, tookMs: parsed.tookMs });
    if (parsed.rows) gathered.rows = addTallies([gathered.rows, parsed.rows]);
    const source = sourceOf(page, parsed, parsed.facts.kind, site);
    return { source: failure ? { ...source, stale: true } : source, facts: parsed.facts, note: {} };
  }
  const before = previous.page(sourceId);
  const problem = parsed?.problem ?? (parsed && before ? 'no longer states facts' : null);
  if (failure) gathered.failed.push({ url, problem: failure });
  else if (problem) gathered.unreadable.push({ url, problem });
  if (failure || problem) return before && { ...before, source: { ...before.source, stale: true } };
  if (parsed) gathered.prose += 1;
  else gathered.unvisited += 1;
  return before;
}

function sourceOf(
  { sourceId, path }: PlannedPage,
  { title, product, updatedAt, sha256 }: ParsedPage,
  kind: Source['kind'],
  site: Site,
): Source {
  return {
    id: sourceId,
    kind,
    form: 'html',
    url: publicAddressOf(site, path),
    title,
    product,
    frameLanguage: site.language,
    version: null,
    updatedAt,
    remark: isLoopback(new URL(site.origin)) ? COPY : null,
    sha256,
  };
}
