// The other entry also loads an HTTP client, which takes longer than everything else here.
import { type CheerioAPI, load } from 'cheerio/slim';
import { Parser, Tokenizer } from 'parse5';
import { PageError } from '../issue.ts';
import { treeAdapterFor } from './tree-adapter.ts';

/** More than any page's tag has. The parser's time grows with the square of their number. */
const MAX_ATTRIBUTES = 200;

/**
 * Parses a page of the site as `cheerio.load` does.
 * @throws {PageError} when its elements are nested so deep, or left open so often, or have so many
 * attributes that parsing would take minutes.
 */
export function parseHtml(text: string): CheerioAPI {
  const treeAdapter = treeAdapterFor(text.length);
  const parser = new Parser({ treeAdapter, scriptingEnabled: true });
  parser.tokenizer = new BoundedTokenizer(parser.options, parser);
  parser.tokenizer.write(text, true);
  return load(parser.document);
}

/** Counts the attributes of a tag while it is read, because the whole tag reaches the tree too late. */
class BoundedTokenizer extends Tokenizer {
  protected override _createAttr(first: string): void {
    const token = this.currentToken;
    if (token && 'attrs' in token && token.attrs.length >= MAX_ATTRIBUTES)
      throw new PageError(
        `has a tag of more than ${MAX_ATTRIBUTES} attributes, as no real page does`,
      );
    super._createAttr(first);
  }
}
