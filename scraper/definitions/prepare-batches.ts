import { availableParallelism } from 'node:os';
import { type PreparedShare, prepareShare, type ShareJob } from './prepare-batch.ts';
import { filesOf, type Share, sizeOf } from './repository/batches.ts';
import { WorkerPool } from './worker-pool.ts';

/** As many as the machine runs at once; each takes memory of its own, so at most four. */
export const THREADS = Math.min(availableParallelism(), 4);

/** Kept for the next import of the process, as a thread takes time to load what it runs. */
const pool = new WorkerPool<ShareJob, PreparedShare>(new URL('batch-worker.ts', import.meta.url));

/** Lets the threads load what they run, before there is work for them. */
export function startThreads(threads: number): void {
  if (threads > 1) pool.start(threads);
}

/**
 * Prepares all shares, the largest first, so that no thread is left alone with one at the end. The
 * result is in the order of the shares, however many threads there are. The bytes of the files go to
 * the threads, and are not to be used again.
 */
export async function prepareShares(
  shares: readonly Share[],
  options: ShareJob['options'],
  threads: number,
): Promise<PreparedShare[]> {
  if (threads === 1) return shares.map((share) => prepareShare({ share, options }));
  const largestFirst = shares.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const jobs = largestFirst.map((share) => ({
    job: { share, options },
    transfer: filesOf(share).map(({ bytes }) => bytes.buffer),
  }));
  const prepared = await pool.run(jobs, threads);
  const byShare = new Map(largestFirst.map((share, index) => [share, prepared[index]]));
  return shares.flatMap((share) => byShare.get(share) ?? []);
}
