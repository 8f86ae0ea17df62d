import { type PreparedVersion, type PrepareOptions, prepareVersion } from './prepare-version.ts';
import { type BatchOptions, type ReadBatch, type ReadVersion, readBatch } from './read-batch.ts';
import type { Batch } from './repository/batches.ts';

/** A batch to read and prepare. */
export interface BatchJob {
  batch: Batch;
  options: BatchOptions & PrepareOptions;
}

/** What the files of a batch state, ready to be written. */
export type PreparedBatch = ReadBatch<
  PreparedVersion & Pick<ReadVersion, 'key' | 'path' | 'miscount'>
>;

/** Reads the files of a batch and prepares their content for writing. */
export function prepareBatch({ batch, options }: BatchJob): PreparedBatch {
  const { versions, ...read } = readBatch(batch, options);
  return {
    ...read,
    versions: versions.map((version) => ({
      key: version.key,
      path: version.path,
      miscount: version.miscount,
      ...prepareVersion(version, options),
    })),
  };
}
