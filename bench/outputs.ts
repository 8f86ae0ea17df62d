/**
 * Measures what everything costs beside the site: `node bench/outputs.ts`. Each round builds the site alone, then
 * every output, both from nothing; all is written to memory where the system has such a folder (/dev/shm).
 *
 * With `--limit N` it holds the whole to N times the site, and fails where that is too much. What else the machine
 * does makes either time longer and neither shorter, so that the shortest of each is the best that is known of
 * them: those are compared, and only while they are over the limit is another round measured.
 */

import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from '../src/pack/all/build-all.ts';
import { runScript } from '../src/pack/all/run-script.ts';
import { median } from './median.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const PARTS = ['src', 'public', 'content', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const ROUNDS = 3;

interface Round {
  site: number;
  all: number;
  /** The seconds of each part, while others ran beside it. */
  parts: ReadonlyMap<string, number>;
}

const { values } = parseArgs({ options: { limit: { type: 'string' } } });
const limit = values.limit === undefined ? undefined : Number(values.limit);
const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tcerr-bench-'));
const rounds: Round[] = [];
try {
  for (const part of PARTS) cpSync(join(PROJECT, part), join(root, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
  while (rounds.length < ROUNDS && !(bestRatio() <= (limit ?? 0))) rounds.push(await measure());
} finally {
  rmSync(root, { recursive: true });
}
report();

async function measure(): Promise<Round> {
  const site = await seconds(() => runScript(['build:site'], root));
  const parts = new Map<string, number>();
  const all = await seconds(() =>
    buildAll(root, (made) => parts.set(made.part.name, made.seconds)),
  );
  return { site, all, parts };
}

/** How long something takes that makes everything anew. */
async function seconds(make: () => Promise<unknown>): Promise<number> {
  for (const folder of ['dist', '.cache', '.astro'])
    rmSync(join(root, folder), { recursive: true, force: true });
  const start = performance.now();
  await make();
  return (performance.now() - start) / 1000;
}

function bestRatio(): number {
  const least = (times: number[]) => Math.min(...times);
  return least(rounds.map(({ all }) => all)) / least(rounds.map(({ site }) => site));
}

function report(): void {
  const site = median(rounds.map((round) => round.site));
  const line = (name: string, time: number) =>
    console.log(`${name.padEnd(16)} ${time.toFixed(1).padStart(6)}  ${(time / site).toFixed(2)}`);
  console.log(`                 seconds, and times the site alone; rounds: ${rounds.length}`);
  line('the site alone', site);
  line('everything', median(rounds.map(({ all }) => all)));
  console.log('of that, side by side:');
  for (const name of rounds[0]?.parts.keys() ?? [])
    line(`  ${name}`, median(rounds.map(({ parts }) => parts.get(name) ?? Number.NaN)));
  const ratio = bestRatio();
  console.log(`The shortest of each: everything takes ${ratio.toFixed(2)} times the site alone.`);
  if (limit === undefined || ratio <= limit) return;
  console.error(`That is more than ${limit} times.`);
  process.exitCode = 1;
}
