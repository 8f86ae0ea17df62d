import { ContentError } from '../lib/content-error.ts';
import { sitePath } from '../lib/paths.ts';
import type { ContentIndex } from './content-index.ts';

/** The path of every page that is made from content. */
export function pagePaths({ services, sharedCodes }: ContentIndex): string[] {
  return [
    ...[...sharedCodes].map((code) => sitePath.sharedError(code)),
    ...[...services.values()].flatMap(({ service, versions, authorization, codes }) => [
      sitePath.service(service),
      ...(authorization ? [sitePath.permissions(service)] : []),
      ...[...codes.keys()].map((code) => sitePath.serviceError(service, code)),
      ...versions.flatMap(({ apiVersion, actions }) =>
        actions.map(({ name }) => sitePath.action(service, apiVersion, name)),
      ),
    ]),
  ];
}

/**
 * Makes sure that no page would overwrite another, on a file system that folds case as well.
 * @throws {ContentError} naming the paths that more than one page would have.
 */
export function refuseSharedPaths(index: ContentIndex): void {
  const byFolded = Map.groupBy(pagePaths(index), (path) => path.toLowerCase());
  const shared = [...byFolded.values()].filter((paths) => paths.length > 1);
  if (shared.length === 0) return;
  throw new ContentError(
    'Pages would overwrite each other:',
    shared.map((paths) => paths.join(' and ')),
  );
}
