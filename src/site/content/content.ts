import { loadContent } from '../../content/load-content.ts';
import { type ContentIndex, indexContent } from '../../records/content-index.ts';

// The build shows content from two places that do not share modules: Astro's pages, which it bundles,
// and the record pages, which the configuration writes. What is read once serves both.
const shared = globalThis as { tcerrContent?: ContentIndex };

/**
 * The content that the site shows, read once from `CONTENT_DIR` (default `content`).
 * @throws {ContentError} when the content cannot be used.
 */
export function siteContent(): ContentIndex {
  shared.tcerrContent ??= indexContent(loadContent(process.env.CONTENT_DIR ?? 'content'));
  return shared.tcerrContent;
}
