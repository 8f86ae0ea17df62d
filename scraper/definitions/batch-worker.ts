/** Prepares shares in a thread of its own: takes a {@link ShareJob}, answers a {@link PreparedShare}. */
import { parentPort } from 'node:worker_threads';
import { prepareShare, type ShareJob } from './prepare-batch.ts';

parentPort?.on('message', (job: ShareJob) => {
  const prepared = prepareShare(job);
  const bytes = prepared.versions.flatMap(({ files }) => [...files.values()]);
  parentPort?.postMessage(
    prepared,
    bytes.map(({ buffer }) => buffer),
  );
});
