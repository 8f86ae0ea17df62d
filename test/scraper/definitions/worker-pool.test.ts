import { expect, test } from 'vitest';
import { WorkerPool } from '../../../scraper/definitions/worker-pool.ts';

/** Answers a number's double, the larger the later; dies of a negative one. */
const DOUBLING = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (number) => {
    if (number < 0) throw new RangeError('less than nothing');
    setTimeout(() => parentPort.postMessage(number * 2), number);
  });`;

const jobs = (...numbers: number[]) => numbers.map((job) => ({ job, transfer: [] }));

test('results are in the order of the jobs; an error ends the run, not the pool', async () => {
  const module = new URL(`data:text/javascript,${encodeURIComponent(DOUBLING)}`);
  const pool = new WorkerPool<number, number>(module);
  expect(await pool.run(jobs(60, 1, 30, 2), 2)).toEqual([120, 2, 60, 4]);
  expect(await pool.run([], 2)).toEqual([]);
  await expect(pool.run(jobs(1, -1, 2, 3), 2)).rejects.toThrow(/^less than nothing$/);
  expect(await pool.run(jobs(3, 4), 3)).toEqual([6, 8]);
});
