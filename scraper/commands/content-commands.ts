import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../src/content/content-error.ts';
import { editionFiles } from '../../src/content/content-files.ts';
import { countContent } from '../../src/content/counts.ts';
import { listDisagreements } from '../../src/content/disagreements.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { ContentReader, readRecord } from '../../src/content/read-layers.ts';
import { DEFAULT_EDITION } from '../../src/schema/facts/edition.ts';
import type { Source } from '../../src/schema/facts/source.ts';
import { assemble } from '../assemble/assemble-pages.ts';
import { CAPTURED_EDITION, type ReadPage, readCaptures } from '../pages/captures.ts';
import { describeIssues } from '../pages/issue.ts';
import { crawledProductOf } from '../site/source-id.ts';
import { refuseForeignFolder } from '../write/content-folder.ts';
import { NewContent } from '../write/new-content.ts';
import { pagesFolders } from '../write/pages-folders.ts';
import { EMBEDDED_CONTENT, readProducts, resolveContent } from '../write/products.ts';
import { explainSystemErrors } from '../write/system-errors.ts';
import { compareContent, type Difference, writeContent } from '../write/write-content.ts';

/** What the command line says of a run. */
interface CapturesOptions {
  content: string;
  check: boolean;
}

/**
 * `scrape captures`: reads the captures in a content folder into that folder. A folder without
 * captures or products of its own starts from the embedded ones. With `check` nothing is written.
 * Returns what to print.
 * @throws {ContentError} when the folder is not one for content, when a capture cannot be used, and
 * with `check` when a file is not up to date.
 */
export function captures(options: CapturesOptions): string {
  const content = resolveContent(options.content);
  return explainSystemErrors(() => runCaptures({ ...options, content }));
}

function runCaptures({ content, check: checkOnly }: CapturesOptions): string {
  refuseForeignFolder(content);
  const own = join(content, 'sources');
  const { captures: read, issues } = readCaptures(
    existsSync(own) ? own : join(EMBEDDED_CONTENT, 'sources'),
  );
  if (holdsCrawledPages(content)) return besideCrawledPages(content, read, checkOnly);
  const { files } = contentOf(content, read);
  const expected = compareContent(content, files, pagesFolders(CAPTURED_EDITION));
  if (checkOnly) refuseDifference(expected);
  if (!existsSync(own)) refuseRemovals(content, expected);
  const { changed, stale, foreign } = checkOnly
    ? expected
    : writeContent(content, files, pagesFolders(CAPTURED_EDITION));
  return [
    `${read.length} captures read into ${content}: ${changed.length} files changed, ${stale.length} removed.`,
    ...stale.map((path) => `  removed ${path}`),
    ...foreign.map((path) => `  left ${path}, which is no record of the content`),
    ...describeIssues(issues),
  ].join('\n');
}

function holdsCrawledPages(content: string): boolean {
  return sourcesIn(content).some(({ id }) => crawledProductOf(id) !== null);
}

function sourcesIn(content: string): Source[] {
  const file = editionFiles(CAPTURED_EDITION).pages.sources;
  const result = existsSync(join(content, file.path)) ? readRecord(content, file) : null;
  return result?.ok ? result.value : [];
}

/**
 * Where content stands on crawled pages as well, `scrape build` makes it, from both: all that can be
 * told here is whether it stands on these captures.
 */
function besideCrawledPages(
  content: string,
  read: readonly ReadPage[],
  checkOnly: boolean,
): string {
  const standing = new Map(sourcesIn(content).map(({ id, sha256 }) => [id, sha256]));
  const changed = read.filter(({ source }) => {
    const sha256 = standing.get(source.id);
    return sha256 !== undefined && sha256 !== source.sha256;
  });
  if (checkOnly && changed.length === 0)
    return `${read.length} captures are as ${content} has them, beside crawled pages.`;
  throw new ContentError(
    'Content stands on crawled pages beside the captures; run npm run scrape -- build, which reads both:',
    changed.length > 0
      ? changed.map(({ source }) => `${source.id}: has changed`)
      : [
          `${join(content, editionFiles(CAPTURED_EDITION).pages.sources.path)}: names crawled pages`,
        ],
  );
}

/** The content folder as these captures make it, beside the definitions that it holds. */
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

function refuseDifference({ changed, stale }: Difference): void {
  if (changed.length + stale.length === 0) return;
  throw new ContentError('Content is not what the captures give; run npm run scrape -- captures:', [
    ...changed,
    ...stale,
  ]);
}

/** The embedded captures fill a folder that has none; they do not stand in for others that are gone. */
function refuseRemovals(content: string, { stale }: Difference): void {
  if (stale.length === 0) return;
  throw new ContentError(
    `${join(content, 'sources')} is not there, and without it these would be removed:`,
    stale,
  );
}

/** `scrape stats`: what a content folder holds, as one JSON object or as lines. */
export function stats({ content, json }: { content: string; json: boolean }): string {
  const folder = resolveContent(content);
  const counts = explainSystemErrors(() => countContent(loadContent(folder)));
  if (json) return JSON.stringify(counts);
  return Object.entries(counts)
    .map(([name, count]) => `${name.padEnd(20)}${String(count).padStart(8)}`)
    .join('\n');
}

/**
 * `scrape check`: where what pages state and what the definitions state disagree, a line each. Both
 * stay in content; the page is followed.
 * @throws {ContentError} when the content cannot be read.
 */
export function check({ content }: { content: string }): string {
  const folder = resolveContent(content);
  const lines = explainSystemErrors(() => {
    loadContent(folder);
    const reader = new ContentReader(folder, DEFAULT_EDITION);
    return listDisagreements(reader.pages(), reader.definitions());
  });
  const count = lines.length === 1 ? '1 disagreement' : `${lines.length} disagreements`;
  return [`${count} between pages and definitions.`, ...lines.map((line) => `  ${line}`)].join(
    '\n',
  );
}
