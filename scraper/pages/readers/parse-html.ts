import { type CheerioAPI, load } from 'cheerio';
import { treeAdapterFor } from './tree-adapter.ts';

/**
 * Parses a page of the site.
 * @throws {PageError} when its elements are nested so deep, or left open so often, that parsing would
 * take minutes.
 */
export function parseHtml(text: string): CheerioAPI {
  return load(text, { treeAdapter: treeAdapterFor(text.length) });
}
