import { availableParallelism } from 'node:os';
import { type BatchJob, type PreparedBatch, prepareBatch } from './prepare-batch.ts';
import { type Batch, filesOf, sizeOf } from './repository/batches.ts';
import { WorkerPool } from './worker-pool.ts';

/** As many as the machine runs at once; each takes memory of its own, so at most four. */
export const THREADS = Math.min(availableParallelism(), 4);

/** Kept for the next import of the process, as a thread takes time to load what it runs. */
const pool = new WorkerPool<BatchJob, PreparedBatch>(new URL('batch-worker.ts', import.meta.url));

/** Lets the threads load what they run, before there is work for them. */
export function startThreads(threads: number): void {
  if (threads > 1) pool.start(threads);
}

/**
 * Prepares all shares, the largest first, so that no thread is left alone with one at the end. The
 * result is in the order of the shares, however many threads there are. The bytes of the files go to
 * the threads, and are not to be used again.
 */
export async function prepareBatches(
  batches: readonly Batch[],
  options: BatchJob['options'],
  threads: number,
): Promise<PreparedBatch[]> {
  if (threads === 1) return batches.map((batch) => prepareBatch({ batch, options }));
  const largestFirst = batches.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const jobs = largestFirst.map((batch) => ({
    job: { batch, options },
    transfer: filesOf(batch).map(({ bytes }) => bytes.buffer),
  }));
  const prepared = await pool.run(jobs, threads);
  const byBatch = new Map(largestFirst.map((batch, index) => [batch, prepared[index]]));
  return batches.flatMap((batch) => byBatch.get(batch) ?? []);
}
