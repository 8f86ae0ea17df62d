import { type PreparedVersion, type PrepareOptions, prepareVersion } from './prepare-version.ts';
import { type BatchOptions, type ReadBatch, readBatch } from './read-batch.ts';
import type { Batch } from './repository/batches.ts';

/** A share to be read and prepared. */
export interface BatchJob {
  batch: Batch;
  options: BatchOptions & PrepareOptions;
}

/** What a share's files state, as it will be written. */
export type PreparedBatch = ReadBatch<PreparedVersion & { key: string; path: string }>;

/** Reads a share's files, and prepares what they state to be written. */
export function prepareBatch({ batch, options }: BatchJob): PreparedBatch {
  const { versions, ...read } = readBatch(batch, options);
  return {
    ...read,
    versions: versions.map((version) => ({
      key: version.key,
      path: version.path,
      ...prepareVersion(version, options),
    })),
  };
}
