import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diffContent } from '../../src/content/compare/diff-content.ts';
import { countContent } from '../../src/content/counts.ts';
import { NO_DIFFERENCES } from '../../src/content/load-content.ts';
import { ContentReader } from '../../src/content/read-layers.ts';
import type { Content, PagesLayer } from '../../src/schema/facts/content.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import type { Product } from '../../src/schema/facts/service.ts';
import { assemble } from '../assemble/assemble-pages.ts';
import { assertNoDrift } from '../assemble/assert-no-drift.ts';
import { assertNoLosses } from '../assemble/assert-no-losses.ts';
import { markRemovedPages } from '../assemble/mark-removed-pages.ts';
import { PreviousPages } from '../assemble/previous-pages.ts';
import { resolveDuplicates } from '../assemble/resolve-duplicates.ts';
import { withoutWords } from '../assemble/without-words.ts';
import { PageCache } from '../cache/page-cache.ts';
import { ParsedStore } from '../cache/parsed-store.ts';
import { RunLog } from '../cache/run-log.ts';
import { CAPTURED_EDITION, type ReadPage, readCaptures } from '../pages/captures.ts';
import type { Issue } from '../pages/issue.ts';
import { addTallies, type RowTally } from '../pages/reconcile/row-tally.ts';
import { crawledProductOf, sourceIdOf } from '../site/source-id.ts';
import { NewContent } from '../write/new-content.ts';
import { pagesFolders } from '../write/pages-folders.ts';
import { readProducts } from '../write/products.ts';
import { openContent, writeContent } from '../write/write-content.ts';
import type { BuildReport } from './build-report.ts';
import { gatherPages, productToParse } from './gather-pages.ts';
import { parsedName } from './parse-product.ts';
import { parseProducts } from './parse-products.ts';
import { planBuild, type SitePlan } from './site-plan.ts';

/** The options of a build. */
export interface BuildOptions {
  /** The folder of a crawl. */
  cache: string;
  content: string;
  /** Leaves out the site's descriptions. */
  factsOnly: boolean;
  /** Continues even if much existing content would be removed. */
  allowRemovals: boolean;
}

/**
 * Turns the cached pages of a site and the captures in the content folder into the layer of pages, without
 * the network. The same cache and content give the same bytes.
 * @throws {ContentError} if the site has changed its pages, if too much would be removed, or if the facts
 * do not fit the schemas; then nothing has changed.
 */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const { cache, content } = options;
  using workspace = openContent(content);
  const store = new ParsedStore(cache);
  const plan = planBuild(new PageCache(cache), new RunLog(cache), store);
  const { edition } = plan.site;
  const work = plan.known.map((product) => productToParse(product, plan.site, cache));
  const changed = work.filter((product) => !store.has(parsedName(product)));
  const parsedPages = await parseProducts(changed);

  const reader = new ContentReader(content, edition);
  const existing = reader.pages();
  reader.throwProblems(`The content in ${content} cannot be read:`);
  const previous = new PreviousPages(existing);
  const gathered = gatherPages(plan, store, cache, previous);
  assertNoDrift(
    gathered.unreadable,
    work.reduce((sum, { pages }) => sum + pages.length, 0),
  );

  const crawled = options.factsOnly ? gathered.pages.map(bare) : gathered.pages;
  const captured = readCaptured(content, edition);
  const others = otherPreviousPages(existing, previous, plan, captured.pages);
  const resolved = resolveDuplicates(
    [...captured.pages, ...others, ...crawled],
    // Without descriptions, a capture contains more than a crawled page.
    options.factsOnly ? 'captured' : 'crawled',
  );
  const products = readProducts(content);
  const marked = markRemovedPages(existing, assemble(resolved.pages, products));
  if (!options.allowRemovals) assertNoLosses(marked.losses, 'no longer on any page');

  const { layer, files } = contentOf(marked.draft, { content, edition, products });
  const difference = writeContent(workspace, files, pagesFolders(edition));
  const asContent = (pages: PagesLayer) => contentAlone(pages, edition, products);
  return {
    ...gathered,
    parsedPages,
    kinds: countKinds(resolved.pages),
    losses: marked.losses,
    issues: [...captured.issues, ...gathered.issues, ...resolved.issues],
    rows: addTallies([captured.rows, gathered.rows]),
    counts: countContent(layer),
    changedFiles: difference.changed.length + difference.stale.length,
    changes: diffContent(asContent(existing), asContent(layer)),
  };
}

function bare(page: ReadPage): ReadPage {
  return { ...page, facts: withoutWords(page.facts) };
}

function readCaptured(
  content: string,
  edition: Edition,
): { pages: ReadPage[]; issues: Issue[]; rows: RowTally } {
  const folder = join(content, 'sources');
  if (edition !== CAPTURED_EDITION || !existsSync(folder))
    return { pages: [], issues: [], rows: addTallies([]) };
  const { captures, issues, rows } = readCaptures(folder);
  return { pages: captures, issues, rows };
}

/**
 * The previous content's pages that the plan does not cover: pages of products whose trees are not in
 * the cache, and captures that are missing. A page that its tree no longer lists is removed.
 */
function otherPreviousPages(
  existing: PagesLayer,
  previous: PreviousPages,
  plan: SitePlan,
  captured: readonly ReadPage[],
): ReadPage[] {
  const known = new Set(plan.known.map(({ id }) => id));
  const spokenOf = new Set([
    ...captured.map(({ source }) => source.id),
    ...plan.known.flatMap(({ pages }) => pages.map(sourceIdOf)),
  ]);
  return existing.sources.flatMap(({ id }) => {
    if (spokenOf.has(id)) return [];
    const product = crawledProductOf(id);
    const isGone = product !== null && (known.has(product) || !plan.products.has(product));
    return isGone ? [] : (previous.page(id) ?? []);
  });
}

function contentOf(
  draft: Parameters<NewContent['addPages']>[0],
  { content, edition, products }: { content: string; edition: Edition; products: Product[] },
) {
  const reader = new ContentReader(content, edition);
  const definitions = reader.definitions();
  reader.throwProblems(`The content in ${content} cannot be read:`);
  const next = new NewContent(edition);
  const layer = next.addPages(draft);
  next.throwProblems();
  next.addManifest(layer, definitions, products);
  next.throwProblems();
  return { layer, files: next.files };
}

function contentAlone(pages: PagesLayer, edition: Edition, products: Product[]): Content {
  const times = pages.sources.flatMap(({ updatedAt }) => updatedAt ?? []);
  const manifest = {
    schemaVersion: 1 as const,
    updatedAt: times.sort().at(-1) ?? null,
    counts: countContent(pages),
  };
  return {
    ...{
      ...pages,
      editions: [edition],
      products,
      manifest,
      differences: NO_DIFFERENCES,
      history: [],
    },
    sources: pages.sources.map((source) => ({ ...source, edition })),
  };
}

function countKinds(pages: readonly ReadPage[]): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const { source } of pages) kinds.set(source.kind, (kinds.get(source.kind) ?? 0) + 1);
  return kinds;
}
