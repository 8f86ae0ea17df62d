import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../src/lib/content-error.ts';
import { LAYERS } from '../src/lib/content-files.ts';
import { countContent } from '../src/lib/counts.ts';
import { loadContent } from '../src/lib/load-content.ts';
import { ContentReader } from '../src/lib/read-layers.ts';
import { assemble } from './assemble.ts';
import { readCaptures } from './captures.ts';
import type { Issue } from './issue.ts';
import { NewContent } from './new-content.ts';
import { EMBEDDED_CONTENT, readProducts } from './products.ts';
import { compareContent, writeContent } from './write-content.ts';

/** The folders of which a run over the captures makes every file. */
const CAPTURED_FOLDERS = [LAYERS.pages.services.path, LAYERS.pages.authorizations.path];

/**
 * `scrape captures`: reads the captures in a content folder into that folder. A folder without
 * captures or products of its own starts from the embedded ones. With `check` nothing is written.
 * Returns what to print.
 * @throws {ContentError} when a capture cannot be used, and with `check` when a file is not up to date.
 */
export function captures({ content, check }: { content: string; check: boolean }): string {
  const own = join(content, 'sources');
  const { captures: read, issues } = readCaptures(
    existsSync(own) ? own : join(EMBEDDED_CONTENT, 'sources'),
  );
  const products = readProducts(content);
  const reader = new ContentReader(content);
  const definitions = reader.definitions();
  reader.throwProblems(`The content in ${content} cannot be read:`);
  const next = new NewContent();
  const pages = next.addPages(assemble(read, products));
  next.throwProblems();
  next.addManifest(pages, definitions, products);
  next.throwProblems();
  const { changed, stale } = (check ? compareContent : writeContent)(
    content,
    next.files,
    CAPTURED_FOLDERS,
  );
  const differing = [...changed, ...stale];
  if (check && differing.length > 0) {
    throw new ContentError(
      'Content is not what the captures give; run npm run scrape -- captures:',
      differing,
    );
  }
  const summary = `${read.length} captures read into ${content}: ${changed.length} files changed, ${stale.length} removed.`;
  return [summary, ...describeIssues(issues)].join('\n');
}

/** `scrape stats`: what a content folder holds, as one JSON object or as lines. */
export function stats({ content, json }: { content: string; json: boolean }): string {
  const counts = countContent(loadContent(content));
  if (json) return JSON.stringify(counts);
  return Object.entries(counts)
    .map(([name, count]) => `${name.padEnd(20)}${String(count).padStart(8)}`)
    .join('\n');
}

function describeIssues(issues: readonly Issue[]): string[] {
  if (issues.length === 0) return [];
  const lines = issues.map(
    ({ page, row, reason, text }) => `  ${page}: ${row}: ${reason}: ${JSON.stringify(text)}`,
  );
  return [`${issues.length} things could not be read and were left out:`, ...lines];
}
