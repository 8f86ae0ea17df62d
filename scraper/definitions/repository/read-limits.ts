/** The limits for an archive or a folder. */
export interface ReadLimits {
  fileBytes: number;
  /** The total size of the wanted files, which are in memory. */
  wantedBytes: number;
  unpackedBytes: number;
  entries: number;
}

/** Far larger than Tencent Cloud's repositories, far smaller than what causes harm. */
export const READ_LIMITS: ReadLimits = {
  fileBytes: 32 * 2 ** 20,
  wantedBytes: 384 * 2 ** 20,
  unpackedBytes: 1536 * 2 ** 20,
  entries: 200_000,
};
