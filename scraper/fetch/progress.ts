import { Presets, SingleBar } from 'cli-progress';

/** A progress bar for a download. */
export interface Progress {
  /** Sets the number of bytes so far. */
  update(bytes: number): void;
  stop(): void;
}

const SILENT: Progress = { update: () => {}, stop: () => {} };
const MEGABYTE = 1e6;

/** Shows a progress bar on stderr if `shown` is set. `totalBytes` is `null` if it is unknown. */
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
