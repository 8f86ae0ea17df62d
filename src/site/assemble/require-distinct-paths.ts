import { ContentError } from '../../content/content-error.ts';

/**
 * Makes sure that no page overwrites another, even on a file system that ignores case.
 * @throws {ContentError} naming the paths that several pages have.
 */
export function requireDistinctPaths(paths: Iterable<string>): void {
  const byFolded = Map.groupBy(paths, (path) => path.toLowerCase());
  const repeated = [...byFolded.values()].filter((same) => same.length > 1);
  if (repeated.length === 0) return;
  throw new ContentError(
    'Pages would overwrite each other:',
    repeated.map((same) => same.join(' and ')),
  );
}
