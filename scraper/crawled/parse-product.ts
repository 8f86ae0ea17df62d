import { createHash } from 'node:crypto';
import { PageCache } from '../cache/page-cache.ts';
import { ParsedStore } from '../cache/parsed-store.ts';
import { type ParsedPage, parsePage } from './parsed-page.ts';

/** A product whose pages are parsed, as plain data that can be sent to another thread. */
export interface ProductToParse {
  product: number;
  cache: string;
  pages: { id: string; url: string; publicUrl: string; sha256: string }[];
}

/** The name under which the results of exactly these pages are stored. */
export function parsedName({ product, pages }: ProductToParse): string {
  const hash = createHash('sha256');
  for (const { id, publicUrl, sha256 } of pages) hash.update(`${id} ${publicUrl} ${sha256}\n`);
  return `${startOf(product)}${hash.digest('hex').slice(0, 32)}`;
}

/**
 * Parses the pages of a product that have changed and stores the results of all its pages. Returns the
 * number of parsed pages.
 */
export function parseProduct(work: ProductToParse): number {
  const store = new ParsedStore(work.cache);
  const cache = new PageCache(work.cache);
  const before = store.names(startOf(work.product));
  const known = new Map(
    before.flatMap((name) => store.get<ParsedPage[]>(name) ?? []).map((page) => [page.id, page]),
  );
  let read = 0;
  const parsed = work.pages.flatMap(({ id, url, publicUrl, sha256 }): ParsedPage[] => {
    const kept = known.get(id);
    if (kept?.sha256 === sha256) return [kept];
    const body = cache.body(url);
    if (body === null) return [];
    read += 1;
    return [parsePage({ id, url: publicUrl, sha256, body })];
  });
  const name = parsedName(work);
  store.put(name, parsed);
  for (const old of before) if (old !== name) store.remove(old);
  return read;
}

function startOf(product: number): string {
  return `product-${product}-`;
}
