import { type PreparedVersion, type PrepareOptions, prepareVersion } from './prepare-version.ts';
import { type ReadShare, readShare, type ShareOptions } from './read-batch.ts';
import type { Share } from './repository/batches.ts';

/** A share to be read and prepared. */
export interface ShareJob {
  share: Share;
  options: ShareOptions & PrepareOptions;
}

/** What a share's files state, as it will be written. */
export type PreparedShare = ReadShare<PreparedVersion & { key: string; path: string }>;

/** Reads a share's files, and prepares what they state to be written. */
export function prepareShare({ share, options }: ShareJob): PreparedShare {
  const { versions, ...read } = readShare(share, options);
  return {
    ...read,
    versions: versions.map((version) => ({
      key: version.key,
      path: version.path,
      ...prepareVersion(version, options),
    })),
  };
}
