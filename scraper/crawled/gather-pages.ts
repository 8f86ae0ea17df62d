import type { Source } from '../../src/schema/facts/source.ts';
import type { BrokenPage } from '../assemble/assert-no-drift.ts';
import { type FiledPage, placePages } from '../assemble/place-pages.ts';
import type { PreviousPages } from '../assemble/previous-pages.ts';
import type { ParsedStore } from '../cache/parsed-store.ts';
import type { ReadPage } from '../pages/captures.ts';
import type { Issue } from '../pages/issue.ts';
import { isLoopback, publicAddressOf, type Site } from '../site/site-address.ts';
import { type ProductToParse, parsedName } from './parse-product.ts';
import type { ParsedPage } from './parsed-page.ts';
import type { PlannedPage, PlannedProduct, SitePlan } from './site-plan.ts';

const COPY = 'read from a copy of the site';

/** What all pages of a site give. */
export interface GatheredPages {
  pages: ReadPage[];
  issues: Issue[];
  /** Pages that could not be had: what the cache or content had of them is among `pages`. */
  failed: BrokenPage[];
  /** Pages that are there and cannot be read: what content had of them is among `pages`. */
  unreadable: BrokenPage[];
  /** Pages that state none of the facts. */
  prose: number;
  /** Pages that were never asked for. */
  unvisited: number;
  slowest: { url: string; tookMs: number }[];
}

/** What is to be read of a product: every page that the cache holds. */
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
 * Gathers what the pages of a site gave when they were read. In place of a page that cannot be used
 * stands what content had of it before.
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

/** What stands for a page: itself, what content had of it, or nothing. */
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
    // Not spread: a page may hold more issues than a call takes arguments.
    for (const issue of parsed.issues) gathered.issues.push(issue);
    gathered.slowest.push({ url, tookMs: parsed.tookMs });
    const source = sourceOf(page, parsed, parsed.facts.kind, site);
    return { source: failure ? { ...source, stale: true } : source, facts: parsed.facts, note: {} };
  }
  const before = previous.page(sourceId);
  const problem = parsed?.problem ?? (parsed && before ? 'states facts no longer' : null);
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
