import { mergeBatches } from '../../../scraper/definitions/merge-batches.ts';
import { type BatchOptions, readBatch } from '../../../scraper/definitions/read-batch.ts';
import {
  assertUsable,
  findRepositories,
  type RepositoryOptions,
} from '../../../scraper/definitions/repositories.ts';

interface ReadOptions extends RepositoryOptions, Partial<Omit<BatchOptions, 'edition'>> {}

/** What an import reads, as records and in this thread: nothing is checked or written. */
export async function readDefinitions(options: ReadOptions) {
  const { services, texts = true } = options;
  const repositories = await findRepositories(options);
  const { edition } = repositories;
  const batches = repositories.batches.map((batch) =>
    readBatch(batch, { services, texts, edition }),
  );
  assertUsable(repositories, batches, services);
  const { versions, issues } = mergeBatches(batches);
  return {
    edition,
    sources: repositories.sources,
    serviceVersions: versions.map(({ facts }) => facts),
    texts: versions.flatMap(({ text }) => text ?? []),
    issues,
  };
}
