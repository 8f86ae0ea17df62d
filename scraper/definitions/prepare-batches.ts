import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { type BatchJob, type PreparedBatch, prepareBatch } from './prepare-batch.ts';
import { type Batch, filesOf, sizeOf } from './repository/batches.ts';

/** One thread per processor, but at most four, as each needs its own memory. */
export const THREADS = Math.min(availableParallelism(), 4);

/** Threads that prepare batches; `null` means the thread of the caller. */
export type BatchThreads = Tinypool | null;

/** Starts threads, which load their code while the caller finds the files. `destroy` ends them. */
export function startThreads(threads: number): BatchThreads {
  if (threads === 1) return null;
  const filename = new URL('prepare-batch.ts', import.meta.url).href;
  return new Tinypool({ filename, minThreads: threads, maxThreads: threads });
}

/**
 * Prepares all batches, the largest first, so that no thread has a large one left at the end. The
 * result is in the order of the batches. Threads take over the files' bytes, so the caller cannot use
 * them afterwards.
 */
export async function prepareBatches(
  batches: readonly Batch[],
  options: BatchJob['options'],
  threads: BatchThreads,
): Promise<PreparedBatch[]> {
  if (!threads) return batches.map((batch) => prepareBatch({ batch, options }));
  const largestFirst = batches.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const prepared = await Promise.all(
    largestFirst.map(async (batch): Promise<[Batch, PreparedBatch]> => {
      const transferList = filesOf(batch).map(({ bytes }) => bytes.buffer);
      const job: BatchJob = { batch, options };
      return [batch, await threads.run(job, { name: prepareBatch.name, transferList })];
    }),
  );
  const byBatch = new Map(prepared);
  return batches.flatMap((batch) => byBatch.get(batch) ?? []);
}
