import type { Definitions } from './definitions.ts';
import { mergeShares } from './merge-shares.ts';
import { readShare } from './read-share.ts';
import { findRepositories, type RepositoryOptions, refuseUnusable } from './repositories.ts';

/** What is read, and from where. */
export interface ReadOptions extends RepositoryOptions {
  /** The ids of the services to read. All, when it is absent. */
  services?: ReadonlySet<string> | undefined;
  /**
   * Whether the provider's sentences are read; without them `texts` is empty.
   * @default true
   */
  texts?: boolean;
}

/**
 * Reads the provider's definitions of its API: of the command-line tool's repository the actions,
 * parameters, data types and examples, of the Go SDK's the error codes and which action returns
 * which. The same files give the same result, from a folder and from an archive alike, but for the
 * time of release, which a folder does not state. Actions, data types and codes are in the order of
 * their names, parameters as they are defined.
 * @throws {ContentError} when a repository cannot be had or used; it names the file and the reason.
 */
export async function readDefinitions(options: ReadOptions = {}): Promise<Definitions> {
  const { services, texts = true } = options;
  const repositories = await findRepositories(options);
  const shares = repositories.shares.map((share) => readShare(share, { services, texts }));
  refuseUnusable(repositories, shares, services);
  const { versions, issues } = mergeShares(shares);
  return {
    sources: repositories.sources,
    serviceVersions: versions.map(({ facts }) => facts),
    texts: versions.flatMap(({ text }) => text ?? []),
    issues,
  };
}
