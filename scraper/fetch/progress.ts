import { Presets, SingleBar } from 'cli-progress';

/** Shows how far something is. */
export interface Progress {
  /** Takes how many bytes are there. */
  update(bytes: number): void;
  stop(): void;
}

const SILENT: Progress = { update: () => {}, stop: () => {} };
const MEGABYTE = 1e6;

/** Starts a bar on stderr, or nothing when it is not wanted. `totalBytes` is `null` when unknown. */
export function showDownloadProgress(shown: boolean, totalBytes: number | null): Progress {
  if (!shown) return SILENT;
  const total = totalBytes === null ? '?' : (totalBytes / MEGABYTE).toFixed(1);
  const format = `  {bar} {megabytes} of ${total} MB`;
  const bar = new SingleBar({ format, stream: process.stderr }, Presets.shades_classic);
  bar.start(totalBytes ?? 1, 0, { megabytes: '0.0' });
  return {
    update: (bytes) =>
      bar.update(totalBytes === null ? 0 : bytes, { megabytes: (bytes / MEGABYTE).toFixed(1) }),
    stop: () => bar.stop(),
  };
}
