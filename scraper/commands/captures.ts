import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../src/content/content-error.ts';
import { editionFiles } from '../../src/content/content-files.ts';
import { ContentReader, readRecord } from '../../src/content/read-layers.ts';
import type { Source } from '../../src/schema/facts/source.ts';
import { assemble } from '../assemble/assemble-pages.ts';
import { CAPTURED_EDITION, type ReadPage, readCaptures } from '../pages/captures.ts';
import { describeIssues } from '../pages/issue.ts';
import { describeTally } from '../pages/reconcile/row-tally.ts';
import { crawledProductOf } from '../site/source-id.ts';
import { assertContentFolder } from '../write/content-folder.ts';
import { NewContent } from '../write/new-content.ts';
import { pagesFolders } from '../write/pages-folders.ts';
import { EMBEDDED_CONTENT, readProducts, resolveContent } from '../write/products.ts';
import { explainSystemErrors } from '../write/system-errors.ts';
import {
  compareContent,
  type Difference,
  openContent,
  writeContent,
} from '../write/write-content.ts';

const SOURCES_FILE = editionFiles(CAPTURED_EDITION).pages.sources;

/** The options of `scrape captures`. */
interface CapturesOptions {
  content: string;
  /** Writes nothing; the content must be up to date. */
  check: boolean;
}

/**
 * `scrape captures`: reads the captures in a content folder into that folder. A folder without
 * captures or products starts from those of this repository. Returns the text to print.
 * @throws {ContentError} if the folder is not a content folder, if a capture cannot be used, or, with
 * `check`, if a file is not up to date.
 */
export function captures(options: CapturesOptions): string {
  const content = resolveContent(options.content);
  return explainSystemErrors(() => runCaptures({ ...options, content }));
}

function runCaptures({ content, check: checkOnly }: CapturesOptions): string {
  assertContentFolder(content);
  // A check writes nothing, and may run where nothing can be written.
  using workspace = checkOnly ? null : openContent(content);
  const own = join(content, 'sources');
  const {
    captures: read,
    issues,
    rows,
  } = readCaptures(existsSync(own) ? own : join(EMBEDDED_CONTENT, 'sources'));
  if (containsCrawledPages(content)) return compareWithCrawled(content, read, checkOnly);
  const { files } = contentOf(content, read);
  const owned = pagesFolders(CAPTURED_EDITION);
  const expected = compareContent(content, files, owned);
  if (checkOnly) assertUpToDate(expected);
  if (!existsSync(own)) assertNoRemovals(content, expected);
  const { changed, stale, foreign } = workspace ? writeContent(workspace, files, owned) : expected;
  return [
    `${read.length} captures read into ${content}: ${changed.length} files changed, ${stale.length} removed.`,
    ...stale.map((path) => `  removed ${path}`),
    ...foreign.map((path) => `  left ${path}, which is not a content record`),
    describeTally(rows),
    ...describeIssues(issues),
  ].join('\n');
}

function containsCrawledPages(content: string): boolean {
  return sourcesIn(content).some(({ id }) => crawledProductOf(id) !== null);
}

function sourcesIn(content: string): Source[] {
  const exists = existsSync(join(content, SOURCES_FILE.path));
  const result = exists ? readRecord(content, SOURCES_FILE) : null;
  return result?.ok ? result.value : [];
}

/** Only `scrape build` reads captures and crawled pages together; here they can only be compared. */
function compareWithCrawled(
  content: string,
  read: readonly ReadPage[],
  checkOnly: boolean,
): string {
  const existing = new Map(sourcesIn(content).map(({ id, sha256 }) => [id, sha256]));
  const changed = read.filter(({ source }) => {
    const sha256 = existing.get(source.id);
    return sha256 !== undefined && sha256 !== source.sha256;
  });
  if (checkOnly && changed.length === 0)
    return `${read.length} captures are up to date in ${content}, which also contains crawled pages.`;
  throw new ContentError(
    'The content also contains crawled pages; run npm run scrape -- build, which reads both:',
    changed.length > 0
      ? changed.map(({ source }) => `${source.id}: has changed`)
      : [`${join(content, SOURCES_FILE.path)}: names crawled pages`],
  );
}

/** The content folder's files as these captures and its definitions make them. */
function contentOf(content: string, read: readonly ReadPage[]): NewContent {
  const products = readProducts(content);
  const reader = new ContentReader(content, CAPTURED_EDITION);
  const definitions = reader.definitions();
  reader.throwProblems(`The content in ${content} cannot be read:`);
  const next = new NewContent(CAPTURED_EDITION);
  const pages = next.addPages(assemble(read, products));
  next.throwProblems();
  next.addManifest(pages, definitions, products);
  next.throwProblems();
  return next;
}

function assertUpToDate({ changed, stale }: Difference): void {
  if (changed.length + stale.length === 0) return;
  throw new ContentError('The content is not up to date; run npm run scrape -- captures:', [
    ...changed,
    ...stale,
  ]);
}

/** This repository's captures can fill a folder without captures, but not replace missing ones. */
function assertNoRemovals(content: string, { stale }: Difference): void {
  if (stale.length === 0) return;
  throw new ContentError(
    `${join(content, 'sources')} does not exist; without it this run would remove:`,
    stale,
  );
}
