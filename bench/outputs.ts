/**
 * Measures the cost of all outputs compared with the site: `npm run bench:outputs`. Each round builds the site alone,
 * then every output, both from nothing, in memory if the system has /dev/shm.
 *
 * Other load on the machine increases clock times, most of all for all outputs, which use every processor. Therefore a
 * second figure estimates the time on two idle processors, from the processor time of each part and the order of the
 * parts. `--limit N` fails if this figure is more than N times the time of the site alone, by the clock or by
 * processor time, whichever is less. On an idle machine both figures are close; other load makes the second one
 * smaller, so it never makes the check fail. This figure needs the site only once, so a round with `--limit` does not
 * build it again.
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
  /** The site alone. */
  alone: Cost;
  /** All outputs: seconds by the clock, and estimated for an idle machine. */
  all: { clock: number | undefined; undisturbed: number };
  /** Each part, built at the same time as others. */
  parts: ReadonlyMap<Part, Cost>;
}

const { values } = parseArgs({ options: { limit: { type: 'string' } } });
const limit = values.limit === undefined ? Number.NaN : Number(values.limit);
if (values.limit !== undefined && !(limit > 0))
  throw new Error(`--limit is ${values.limit}, not a number of times`);
const isCheck = !Number.isNaN(limit);
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
  if (!isCheck) clear();
  const parts = new Map<Part, Cost>();
  const start = performance.now();
  await buildAll(root, undefined, async (part) => {
    const isBuilt = isCheck && part.name === 'site';
    parts.set(part, isBuilt ? alone : await runCounted(part.command, root));
    return '';
  });
  const clock = isCheck ? undefined : (performance.now() - start) / 1000;
  return { alone, all: { clock, undisturbed: await undisturbed(alone, parts) }, parts };
}

/**
 * The estimate for an idle machine with two processors: no part takes longer than its processor time, or the site
 * alone.
 */
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

/** The median ratio of the estimate for all outputs to the time of the site alone. */
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
  console.log(`Seconds, and the ratio to the site alone; median of ${rounds.length} rounds`);
  row('the site alone', site);
  if (!isCheck)
    row(
      'all outputs',
      middle(({ all }) => all.clock),
    );
  row(
    `idle machine, ${PROCESSORS} processors`,
    middle(({ all }) => all.undisturbed),
  );
  console.log('parts, at the same time: by the clock      processor');
  for (const part of PARTS)
    row(
      `  ${part.name}`,
      middle(({ parts }) => parts.get(part)?.clock),
      middle(({ parts }) => parts.get(part)?.processor),
    );
  console.log(`On an idle machine, all outputs take ${ratio().toFixed(2)} times the site alone.`);
  if (!isCheck || ratio() <= limit) return;
  console.error(`That is more than ${limit} times.`);
  process.exitCode = 1;
}
