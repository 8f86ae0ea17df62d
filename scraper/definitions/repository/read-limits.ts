/** How much of an archive or folder is read before it is refused. */
export interface ReadLimits {
  fileBytes: number;
  /** Of all files that are wanted together, as they are held in memory. */
  wantedBytes: number;
  unpackedBytes: number;
  entries: number;
}

/** Far above what the provider's repositories hold, far below what harms. */
export const READ_LIMITS: ReadLimits = {
  fileBytes: 32 * 2 ** 20,
  wantedBytes: 384 * 2 ** 20,
  unpackedBytes: 1536 * 2 ** 20,
  entries: 200_000,
};
