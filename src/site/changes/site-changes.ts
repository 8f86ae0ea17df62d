import { loadChanges } from '../../content/changes/load-changes.ts';
import { contentFolder } from '../../content/settings.ts';
import type { ChangeEntry } from '../../schema/history/change-entry.ts';

/**
 * The recorded changes of the content that the site shows (`CONTENT_DIR`), the newest first; empty if it
 * records none.
 * @throws {ContentError} if they cannot be used.
 */
export function siteChanges(): ChangeEntry[] {
  return loadChanges(contentFolder());
}
