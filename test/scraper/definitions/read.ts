import { mergeShares } from '../../../scraper/definitions/merge-batches.ts';
import { readShare, type ShareOptions } from '../../../scraper/definitions/read-batch.ts';
import {
  findRepositories,
  type RepositoryOptions,
  refuseUnusable,
} from '../../../scraper/definitions/repositories.ts';

interface ReadOptions extends RepositoryOptions, Partial<ShareOptions> {}

/** What an import reads, as records and in this thread: nothing is checked or written. */
export async function readDefinitions(options: ReadOptions) {
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
