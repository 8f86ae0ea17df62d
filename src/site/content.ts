import { loadContent } from '../lib/load-content.ts';
import { type ContentIndex, indexContent } from './content-index.ts';
import { refuseSharedPaths } from './page-paths.ts';

let loaded: ContentIndex | undefined;

/**
 * The content that the site shows, read once from `CONTENT_DIR` (default `content`).
 * @throws {ContentError} when the content cannot be used, or when two pages would share a path.
 */
export function siteContent(): ContentIndex {
  if (!loaded) {
    loaded = indexContent(loadContent(process.env.CONTENT_DIR ?? 'content'));
    refuseSharedPaths(loaded);
  }
  return loaded;
}
