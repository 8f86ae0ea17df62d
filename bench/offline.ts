/**
 * Measures the built site in a browser without a network: `npm run bench:offline`. Saving everything is compared with
 * only fetching the same files; pages and the search are compared with the same online.
 */
import { globSync, statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ChangingSite } from '../test/browser/changing-site.ts';
import { findBrowser, launchBrowser } from '../test/browser/launch.ts';
import { firstAnswerMs, keepEverything } from '../test/browser/offline-steps.ts';
import { median } from './median.ts';

const SITE = 'dist/site';
const ROUNDS = 5;
const PAGES = ['teo/2022-09-01/create-zone/', 'cvm/2017-03-12/run-instances/', 'cam/'];

const packs = globSync(`${SITE}/offline/**/*.pack`);
const browser = await launchBrowser(await findBrowser());
try {
  const sizes = packs.map((file) => statSync(file).size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${packs.length} packs: ${mb(total)}; the largest ${mb(Math.max(...sizes))}`);
  await measureKeeping();
  await measureReading();
} finally {
  await browser.close();
}

async function measureKeeping(): Promise<void> {
  const keeping: number[] = [];
  const fetching: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await withSite(async (_, page) => {
      fetching.push(
        await page.evaluate(
          fetchAll,
          packs.map((file) => file.slice(SITE.length)),
        ),
      );
      keeping.push(await timeToKeep(page));
    });
  }
  report('keep everything', keeping, 'fetch the files', fetching);
}

async function measureReading(): Promise<void> {
  await withSite(async (site, page) => {
    await keepEverything(page);
    const online = await readings(page);
    await site.stop();
    const offline = await readings(page);
    for (const [name, times] of offline)
      report(`${name} offline`, times, 'online', online.get(name) ?? []);
    await site.start();
  });
}

/** The times of pages and of the first search result, in turns, so that no pack remains decompressed. */
async function readings(page: Page): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  const note = (name: string, ms: number) => times.set(name, [...(times.get(name) ?? []), ms]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const path of PAGES) {
      const start = performance.now();
      await page.goto(`/services/${path}`);
      note(path, performance.now() - start);
    }
    note('first answer of the search', await firstAnswerMs(page));
  }
  return times;
}

async function withSite(work: (site: ChangingSite, page: Page) => Promise<void>): Promise<void> {
  const site = new ChangingSite(SITE);
  await site.start();
  const context = await browser.newContext({ baseURL: site.origin });
  const page = await context.newPage();
  await page.goto('/offline/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await work(site, page);
  await context.close();
  await site.stop();
}

async function timeToKeep(page: Page): Promise<number> {
  const start = performance.now();
  await keepEverything(page);
  return performance.now() - start;
}

async function fetchAll(files: readonly string[]): Promise<number> {
  const start = performance.now();
  const queue = files.values();
  const work = async () => {
    for (const file of queue) await (await fetch(file, { cache: 'no-store' })).arrayBuffer();
  };
  await Promise.all([work(), work(), work(), work()]);
  return performance.now() - start;
}

function report(
  name: string,
  times: readonly number[],
  peerName: string,
  peer: readonly number[],
): void {
  const [one, other] = [median(times), median(peer)];
  const figures = `${one.toFixed(0)} ms, ${peerName} ${other.toFixed(0)} ms`;
  console.log(`${name}: ${figures}: ${(one / other).toFixed(2)}`);
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
