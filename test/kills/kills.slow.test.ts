import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { archiveOf, CLI_FILES, SDK_FILES } from '../scraper/definitions/repository.ts';
import { temporaryFolder } from '../scraper/helpers.ts';
import { type Measured, measure, type Program, run, stateOf } from './program.ts';
import {
  CAPTURES,
  CATALOG,
  definitions,
  EXPORT,
  newFiles,
  replaceFiles,
  SITE,
} from './programs.ts';

/**
 * Before how many of its changes of the disk each of the five programs is killed, how often the disk is full and how many pairs
 * of runs there are. Without it, only the mechanism is tested thoroughly.
 */
const KILLS = Number(process.env.KILLS ?? 0);
/** How often each program is killed at a random moment: 40 make 200 in all. */
const RANDOM_KILLS = Number(process.env.RANDOM_KILLS ?? KILLS);
/** More than any program changes. */
const EVERY = 1_000_000;
const TIMEOUT_MS = 600_000 + (KILLS + RANDOM_KILLS) * 120_000;

describe('the mechanism', () => {
  const program = () => replaceFiles(newFiles(temporaryFolder()));
  testKills(program, EVERY, RANDOM_KILLS || 3);
  testFailures(program, EVERY);
});

describe('captures', () => {
  testKills(() => CAPTURES, KILLS || 1, RANDOM_KILLS || 1);
  testFailures(() => CAPTURES, KILLS || 1);
  testPairs(() => CAPTURES, KILLS || 1);
});

describe.skipIf(KILLS === 0)('other programs (only with KILLS, because they take minutes)', () => {
  const cases: [string, () => Program | Promise<Program>][] = [
    [
      'definitions',
      async () => definitions(await archiveOf(CLI_FILES), await archiveOf(SDK_FILES)),
    ],
    ['build:catalog', () => CATALOG],
    ['export', () => EXPORT],
    ['build:site', () => SITE],
  ];
  describe.each(cases)('%s', (_, program) => {
    testKills(program, KILLS, RANDOM_KILLS);
    testFailures(program, KILLS);
    testPairs(program, KILLS);
  });
});

/** Kills a program before some of its changes and, so many times, at a random moment. */
function testKills(
  program: () => Program | Promise<Program>,
  kills: number,
  randomKills: number,
): void {
  it(
    'leaves the old or the new state when it is killed, and the next run ends well',
    async () => {
      const tested = await program();
      const path = join(temporaryFolder(), 'state');
      const whole = await measure(tested, path);
      const changes = spread(whole.changes, kills);
      let killedCount = 0;
      for (const killAt of changes) {
        tested.prepare(path);
        const { killed } = await run(tested, path, { KILL_AT: String(killAt) });
        killedCount += Number(killed);
        await expectSound(tested, path, whole, `killed at change ${killAt}`);
      }
      // A program may make folders for a cache in its first run only.
      expect(killedCount).toBeGreaterThan(changes.length - 3);
      expect(killedCount).toBeGreaterThan(0);
      for (let kill = 0; kill < randomKills; kill += 1) {
        tested.prepare(path);
        const afterMs = Math.random() * whole.durationMs;
        await run(tested, path, {}, afterMs);
        await expectSound(tested, path, whole, `killed after ${afterMs} ms`);
      }
    },
    TIMEOUT_MS,
  );
}

function testFailures(program: () => Program | Promise<Program>, failures: number): void {
  it(
    'leaves the old state when the disk is full',
    async () => {
      const tested = await program();
      const path = join(temporaryFolder(), 'state');
      const whole = await measure(tested, path);
      for (const failAt of spread(whole.changes, failures)) {
        tested.prepare(path);
        const { status } = await run(tested, path, { FAIL_AT: String(failAt) });
        const expected = status === 0 ? [whole.new] : [whole.old, whole.new];
        if (loads(tested, path) || !tested.writesInPlace)
          expect(expected, `failed at change ${failAt}`).toContainEqual(stateOf(path));
        await expectSound(tested, path, whole, `failed at change ${failAt}`);
      }
    },
    TIMEOUT_MS,
  );
}

function testPairs(program: () => Program | Promise<Program>, pairs: number): void {
  it(
    'writes once when it runs twice at once',
    async () => {
      const tested = await program();
      const path = join(temporaryFolder(), 'state');
      const whole = await measure(tested, path);
      for (let pair = 0; pair < pairs; pair += 1) {
        tested.prepare(path);
        const first = run(tested, path);
        await sleep(Math.random() * 200);
        const both = await Promise.all([first, run(tested, path)]);
        const failed = both.filter(({ status }) => status !== 0);
        expect(failed.length).toBeLessThan(2);
        for (const { output } of failed)
          expect(output).toMatch(/Another run is writing|already exists/);
        expect(stateOf(path)).toEqual(whole.new);
        expect(readdirSync(dirname(path))).toEqual([basename(path)]);
      }
    },
    TIMEOUT_MS,
  );
}

/** What loads is old or new as a whole; another run leaves the new state and nothing else. */
async function expectSound(program: Program, path: string, whole: Measured, when: string) {
  const left = stateOf(path);
  if (loads(program, path)) expect([whole.old, whole.new], when).toContainEqual(left);
  if (program.name === 'export' && left.size > 0) return;
  const { status, output } = await run(program, path);
  expect([status, output], when).toEqual([0, expect.any(String)]);
  expect(stateOf(path), when).toEqual(whole.new);
  expect(readdirSync(dirname(path)), when).toEqual([basename(path)]);
  expect(readdirSync(dirname(path), { recursive: true }).join(), when).not.toContain('tcerr-new');
}

function loads(program: Program, path: string): boolean {
  try {
    program.load(path);
    return true;
  } catch {
    return false;
  }
}

/** Numbers from 1 to `count`, at most `most` of them, evenly spread, the first and the last among them. */
function spread(count: number, most: number): number[] {
  const steps = Math.min(count, most);
  const at = (index: number) => 1 + Math.round((index * (count - 1)) / Math.max(1, steps - 1));
  return Array.from({ length: steps }, (_, index) => at(index));
}
