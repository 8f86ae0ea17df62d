import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { captures } from '../../scraper/commands/captures.ts';
import { extractPage } from '../../scraper/pages/extract-page.ts';
import { READERS } from '../../scraper/pages/readers/index.ts';
import type { PageForm } from '../../src/schema/facts/source.ts';

/** The content folder in the repository, from its root. */
export const CONTENT = 'content';

/** A new folder that is removed when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Content made of the embedded captures alone, captures included, that a test may damage. */
export function copyOfContent(): string {
  const folder = join(temporaryFolder(), 'content');
  cpSync(join(CONTENT, 'sources'), join(folder, 'sources'), { recursive: true });
  captures({ content: folder, check: false });
  return folder;
}

/** Every file below a folder with its bytes, to compare the folder with itself later. */
export function snapshot(
  folder: string,
  isWanted: (name: string) => boolean = () => true,
): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && isWanted(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    files.sort().map((file) => [file.slice(folder.length), readFileSync(file, 'base64')]),
  );
}

/** Runs the real command line in a process of its own. */
export function runScrape(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scraper/cli.ts', ...args], {
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 100_000_000,
  });
  return { status, out: stdout, err: stderr };
}

/** What one page gives: the frame's values, the facts, and the issues of reader and extractor. */
export function readPage(form: PageForm, text: string, url: string | null = null) {
  const page = READERS[form](text, { name: 'page', url });
  const { facts, issues } = extractPage(page, 'page', { form, text });
  const { title, product, updatedAt } = page;
  return { title, product, updatedAt, facts, issues };
}

/** What one page of an action gives; anything else fails the test. */
export function readAction(form: PageForm, text: string, url: string | null = null) {
  const read = readPage(form, text, url);
  if (read.facts.kind !== 'action') throw new Error(`is a page of ${read.facts.kind}`);
  return { ...read, facts: read.facts };
}
