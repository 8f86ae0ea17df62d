import type { Content } from '../schema/facts/content.ts';
import type { Edition } from '../schema/facts/edition.ts';
import { editionsIn } from './content-files.ts';
import { loadContent } from './load-content.ts';
import { mergeEditions } from './merge/merge-editions.ts';

/**
 * Reads editions of a content folder, all that it has by default, and merges them.
 * @throws {ContentError} as `loadContent` does.
 */
export function loadEditions(
  folder: string,
  editions: readonly Edition[] = editionsIn(folder),
): Content {
  const [first, ...others] = editions;
  return others.reduce(
    (merged, edition) => mergeEditions(merged, loadContent(folder, { edition })),
    loadContent(folder, first ? { edition: first } : {}),
  );
}
