import { type CheerioAPI, load } from 'cheerio';
import { PageError } from '../issue.ts';
import { treeAdapter } from './tree-adapter.ts';

/** Deeper than any page nests its elements; the parser's time grows with the square of the depth. */
const MAX_NESTING = 1000;

const TAG = /<(\/?)([a-z][a-z0-9]*)/gi;
/** Elements that hold nothing, or that the next of their kind ends. */
const NOT_NESTED = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'],
  ...['dd', 'dt', 'li', 'option', 'p', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
]);

/**
 * Parses a page of the site.
 * @throws {PageError} when its elements are nested so deep that parsing would take minutes.
 */
export function parseHtml(text: string): CheerioAPI {
  let depth = 0;
  for (const [, end, name = ''] of text.matchAll(TAG)) {
    if (NOT_NESTED.has(name.toLowerCase())) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_NESTING)
      throw new PageError(`nests its elements more than ${MAX_NESTING} deep, as no real page does`);
  }
  return load(text, { treeAdapter });
}
