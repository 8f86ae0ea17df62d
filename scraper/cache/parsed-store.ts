import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeFingerprint } from '../../src/content/code-fingerprint.ts';
import { replaceFile } from '../../src/content/replace-file.ts';
import type { PageCache } from './page-cache.ts';

const SCRAPER = join(import.meta.dirname, '..');
/** The code that decides what a page says: the reading of pages, and of the site's trees. */
const ENTRIES = ['crawled/parsed-page.ts', 'site/site-tree.ts'].map((path) => join(SCRAPER, path));

/**
 * What was read from pages, kept by the hash of what it was read from, so that nothing is read twice.
 * It holds only as long as the code that reads: with any other, all of it is forgotten.
 */
export class ParsedStore {
  readonly #folder: string;

  constructor(cache: string) {
    known ??= codeFingerprint(ENTRIES);
    this.#folder = join(cache, 'parsed', known);
    removeOthers(join(cache, 'parsed'), known);
  }

  /**
   * What `read` gives of a page in the cache, or gave when the page last was as it is; `null` when
   * the page is not there.
   */
  readPage<T>(cache: PageCache, url: string, what: string, read: (body: string) => T): T | null {
    const head = cache.head(url);
    if (!head) return null;
    const name = `${what}-${head.sha256}`;
    const kept = this.get<T>(name);
    if (kept !== null) return kept;
    const body = cache.body(url);
    if (body === null) return null;
    const value = read(body);
    this.put(name, value);
    return value;
  }

  /** What was kept under a name; `null` when nothing was. */
  get<T>(name: string): T | null {
    const path = this.#path(name);
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  }

  has(name: string): boolean {
    return existsSync(this.#path(name));
  }

  put(name: string, value: unknown): void {
    replaceFile(this.#path(name), JSON.stringify(value));
  }

  /** The names that begin so. */
  names(start: string): string[] {
    if (!existsSync(this.#folder)) return [];
    const names = readdirSync(this.#folder).filter((name) => name.startsWith(start));
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
  }

  remove(name: string): void {
    rmSync(this.#path(name), { force: true });
  }

  #path(name: string): string {
    if (!/^[a-z0-9-]+$/.test(name)) throw new RangeError(`${name} is no name for what was read`);
    return join(this.#folder, `${name}.json`);
  }
}

/** Read once a process, as every build makes many stores. */
let known: string | undefined;

function removeOthers(folder: string, version: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name !== version) rmSync(join(folder, name), { recursive: true, force: true });
}
