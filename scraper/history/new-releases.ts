import { ContentError } from '../../src/content/content-error.ts';
import type { Releases, Series, ServiceHistory } from '../../src/schema/facts/release-history.ts';
import {
  CLI_LAYOUT,
  filePlaceOf,
  type RepositoryLayout,
  SDK_LAYOUT,
} from '../definitions/repository/repository-layout.ts';
import type { Issue } from '../pages/issue.ts';
import { GitClone } from './git-clone.ts';
import { type ReleaseStep, releasesAmong } from './release-commits.ts';

/** A history as its files contain it. */
export interface History {
  releases: Releases;
  /** By service, in the order of names. */
  services: Map<string, ServiceHistory>;
}

/** The history of nothing. */
export const NO_HISTORY: History = {
  releases: { repositories: { cli: null, sdk: null }, folders: [], cli: [], sdk: [] },
  services: new Map(),
};

/** The wanted files of each series; examples are not part of a history. */
export const HISTORY_LAYOUTS: Record<Series, RepositoryLayout> = {
  cli: { ...CLI_LAYOUT, names: ['api.json'] },
  sdk: SDK_LAYOUT,
};

/** The releases of one series that are not yet in the history. */
export interface SeriesSteps {
  clone: GitClone;
  steps: ReleaseStep[];
  /** The commit of the last known release; absent if all are new. */
  after: string | undefined;
}

/**
 * The releases in a clone that a history does not have yet.
 * @throws {ContentError} if the clone cannot be read or lacks the last known release.
 */
export async function newReleases(
  name: Series,
  path: string,
  { releases }: History,
  issues: Issue[],
): Promise<SeriesSteps> {
  const clone = new GitClone(path);
  clone.assertUsable();
  const last = releases[name].at(-1);
  if (last && !clone.isAncestor(last.commit))
    throw new ContentError('The releases cannot be read:', [
      `${path}: does not contain the commit ${last.commit} of the last known release, ${last.release}; ${clone.isShallow ? 'clone more of it' : 'if the repository was written anew, remove its history from the content first'}`,
    ]);
  const after = last?.commit;
  const commits = await clone.commits(after);
  if (clone.isShallow && after === undefined)
    issues.push({
      page: path,
      row: commits[0]?.id.slice(0, 12) ?? '',
      reason: 'is a shallow clone: its first commit is not the beginning of the repository',
      text: commits[0]?.subject ?? '',
    });
  const layout = HISTORY_LAYOUTS[name];
  const known = new Set(releases[name].map(({ release }) => release));
  const found = releasesAmong(commits, (file) => filePlaceOf(layout, file) !== null, known);
  issues.push(...found.issues);
  // An empty release has nothing to say of the API; the first one that counts has files.
  const begun = found.steps.findIndex(({ files }) => files.length > 0);
  const steps =
    after === undefined ? found.steps.slice(begun < 0 ? found.steps.length : begun) : found.steps;
  return { clone, steps, after };
}
