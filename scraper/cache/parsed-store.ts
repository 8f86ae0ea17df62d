import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeFingerprint } from '../../src/content/code-fingerprint.ts';
import { savedValue, saveValue } from '../../src/content/disk/saved-value.ts';
import type { PageCache } from './page-cache.ts';

const SCRAPER = join(import.meta.dirname, '..');
/** The code whose changes make stored results invalid: it parses pages and the site's trees. */
const ENTRIES = ['crawled/parsed-page.ts', 'site/site-tree.ts'].map((path) => join(SCRAPER, path));

/**
 * Stores what was parsed from pages by a hash of the pages, so that no page is parsed twice. Everything
 * is removed when the parsing code changes.
 */
export class ParsedStore {
  readonly #folder: string;

  constructor(cache: string) {
    known ??= codeFingerprint(ENTRIES);
    this.#folder = join(cache, 'parsed', known);
    removeOthers(join(cache, 'parsed'), known);
  }

  /**
   * The result of `read` for a cached page, which is stored until the page changes; `null` if the page
   * is not in the cache.
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

  /** The value stored under a name; `null` if there is none, or if its file is damaged. */
  get<T>(name: string): T | null {
    return savedValue<T>(this.#path(name));
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }

  put(name: string, value: unknown): void {
    saveValue(this.#path(name), value);
  }

  /** The stored names that begin with `start`. */
  names(start: string): string[] {
    if (!existsSync(this.#folder)) return [];
    const names = readdirSync(this.#folder).filter((name) => name.startsWith(start));
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
  }

  remove(name: string): void {
    rmSync(this.#path(name), { force: true });
  }

  #path(name: string): string {
    if (!/^[a-z0-9-]+$/.test(name)) throw new RangeError(`${name} is not a valid name`);
    return join(this.#folder, `${name}.json`);
  }
}

/** Computed once per process, because a build creates many stores. */
let known: string | undefined;

function removeOthers(folder: string, version: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name !== version) rmSync(join(folder, name), { recursive: true, force: true });
}
