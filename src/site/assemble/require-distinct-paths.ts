import { ContentError } from '../../content/content-error.ts';

/**
 * Makes sure that no page would overwrite another, on a file system that folds case as well.
 * @throws {ContentError} naming the paths that more than one page would have.
 */
export function refuseSharedPaths(paths: Iterable<string>): void {
  const byFolded = Map.groupBy(paths, (path) => path.toLowerCase());
  const shared = [...byFolded.values()].filter((same) => same.length > 1);
  if (shared.length === 0) return;
  throw new ContentError(
    'Pages would overwrite each other:',
    shared.map((same) => same.join(' and ')),
  );
}
