/**
 * Measures what everything costs beside the site: `node bench/outputs.ts`. Each round builds the site alone, then
 * every output, both from nothing; all is written to memory where the system has such a folder (/dev/shm).
 *
 * What else the machine does lengthens times by the clock, and most of all those of everything, which keeps all
 * processors busy. Therefore there is a second figure: how long everything takes on two processors with nothing else on
 * them, by the processor time of each part and in the order in which parts are made. `--limit N` fails where that is
 * more than N times what the site took alone, by the clock or, where that is less, by processor time. On a machine that
 * does nothing else both figures are close; a disturbance makes the second smaller, so that none makes the check fail.
 */

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from '../src/outputs/all/build-all.ts';
import { PARTS, type Part } from '../src/outputs/all/parts.ts';
import { copyProject } from './build/copy-project.ts';
import { median } from './median.ts';
import { type Cost, runCounted } from './outputs/run-counted.ts';
import { timeOn } from './outputs/time-on.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const ROUNDS = 3;
const PROCESSORS = 2;

interface Round {
  /** The site, with nothing beside it. */
  alone: Cost;
  /** Everything: seconds by the clock, and undisturbed. */
  all: { clock: number; undisturbed: number };
  /** Each part, while others were made beside it. */
  parts: ReadonlyMap<Part, Cost>;
}

const { values } = parseArgs({ options: { limit: { type: 'string' } } });
const limit = values.limit === undefined ? Number.NaN : Number(values.limit);
if (values.limit !== undefined && !(limit > 0))
  throw new Error(`--limit is ${values.limit}, not a number of times`);
const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tcerr-bench-'));
const rounds: Round[] = [];
try {
  copyProject(root);
  cpSync(join(PROJECT, 'content'), join(root, 'content'), { recursive: true });
  do rounds.push(await measure());
  while (rounds.length < ROUNDS && !(ratio() <= limit));
} finally {
  rmSync(root, { recursive: true });
}
report();

async function measure(): Promise<Round> {
  clear();
  const alone = await runCounted(['build:site'], root);
  clear();
  const parts = new Map<Part, Cost>();
  const start = performance.now();
  await buildAll(root, undefined, async (part) => {
    parts.set(part, await runCounted(part.command, root));
    return '';
  });
  const clock = (performance.now() - start) / 1000;
  return { alone, all: { clock, undisturbed: await undisturbed(alone, parts) }, parts };
}

/** No part takes longer than its processor time, nor the site than it did alone; and all is done by two processors. */
async function undisturbed(alone: Cost, parts: Round['parts']): Promise<number> {
  const work = [...parts.values()].reduce((sum, { processor }) => sum + processor, 0);
  const scheduled = await timeOn(PROCESSORS, (part) =>
    least(part.name === 'site' ? alone : (parts.get(part) ?? alone)),
  );
  return Math.max(scheduled, work / PROCESSORS);
}

function least({ clock, processor }: Cost): number {
  return Math.min(clock, processor);
}

function clear(): void {
  for (const folder of ['dist', '.cache', '.astro'])
    rmSync(join(root, folder), { recursive: true, force: true });
}

/** How many times what the site takes alone everything takes undisturbed, in the middle round. */
function ratio(): number {
  return median(rounds.map(({ alone, all }) => all.undisturbed / least(alone)));
}

function report(): void {
  const middle = (secondsOf: (round: Round) => number | undefined) =>
    median(rounds.map((round) => secondsOf(round) ?? Number.NaN));
  const site = middle(({ alone }) => alone.clock);
  const row = (name: string, ...seconds: number[]) => {
    const cells = seconds.map((one) => `${one.toFixed(1).padStart(8)} ${(one / site).toFixed(2)}`);
    console.log(`${name.padEnd(25)}${cells.join('  ')}`);
  };
  console.log(`Seconds, and times the site alone; the middle of rounds: ${rounds.length}`);
  row('the site alone', site);
  row(
    'everything',
    middle(({ all }) => all.clock),
  );
  row(
    `undisturbed, ${PROCESSORS} processors`,
    middle(({ all }) => all.undisturbed),
  );
  console.log('of that, side by side:   by the clock      processor');
  for (const part of PARTS)
    row(
      `  ${part.name}`,
      middle(({ parts }) => parts.get(part)?.clock),
      middle(({ parts }) => parts.get(part)?.processor),
    );
  console.log(`Undisturbed, everything takes ${ratio().toFixed(2)} times the site alone.`);
  if (Number.isNaN(limit) || ratio() <= limit) return;
  console.error(`That is more than ${limit} times.`);
  process.exitCode = 1;
}
