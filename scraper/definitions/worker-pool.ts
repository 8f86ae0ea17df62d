import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A job, and the memory of it that is handed over instead of being copied. */
interface Posted<Job> {
  job: Job;
  transfer: ArrayBuffer[];
}

/**
 * Threads that run a module, which answers each message with one of its own. They do not keep the
 * process alive while they have no work.
 */
export class WorkerPool<Job, Result> {
  readonly #module: URL;
  #workers: Worker[] = [];

  constructor(module: URL) {
    this.#module = module;
  }

  /** Lets so many threads load the module, before there is work for them. */
  start(threads: number): void {
    while (this.#workers.length < threads) {
      const worker = new Worker(this.#module);
      worker.unref();
      this.#workers.push(worker);
    }
  }

  /**
   * The results in the order of the jobs, whichever thread had them. The first error of any thread
   * ends all of them, and is thrown.
   */
  async run(jobs: readonly Posted<Job>[], threads: number): Promise<Result[]> {
    this.start(threads);
    const results: Result[] = [];
    const left = jobs.entries();
    const work = async (worker: Worker) => {
      worker.ref();
      for (const [index, { job, transfer }] of left) {
        worker.postMessage(job, transfer);
        [results[index]] = await once(worker, 'message');
      }
      worker.unref();
    };
    try {
      await Promise.all(this.#workers.slice(0, threads).map(work));
    } catch (error) {
      await Promise.allSettled(this.#workers.map((worker) => worker.terminate()));
      this.#workers = [];
      throw error;
    }
    return results;
  }
}
