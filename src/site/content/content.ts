import { loadEditions } from '../../content/load-editions.ts';
import { contentEditions, contentFolder } from '../../content/settings.ts';
import { type ContentIndex, indexContent } from '../../records/content-index.ts';

// Two parts of a build show content and do not share modules: Astro's pages, which it bundles, and the
// record pages, which the configuration writes. A global lets both use what is read once.
const shared = globalThis as { tcerrContent?: ContentIndex };

/**
 * The content that the site shows, read once from the content folder.
 * @throws {ContentError} if the content cannot be used.
 */
export function siteContent(): ContentIndex {
  shared.tcerrContent ??= indexContent(loadEditions(contentFolder(), contentEditions()));
  return shared.tcerrContent;
}
