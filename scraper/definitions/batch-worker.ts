/** Prepares shares in a thread of its own: takes a {@link BatchJob}, answers a {@link PreparedBatch}. */
import { parentPort } from 'node:worker_threads';
import { type BatchJob, prepareBatch } from './prepare-batch.ts';

parentPort?.on('message', (job: BatchJob) => {
  const prepared = prepareBatch(job);
  const bytes = prepared.versions.flatMap(({ files }) => [...files.values()]);
  parentPort?.postMessage(
    prepared,
    bytes.map(({ buffer }) => buffer),
  );
});
