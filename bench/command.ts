/**
 * Measures the built command against a minimum: its start against the start of an empty program, and its reading of a
 * log against counting the lines of the log: `npm run bench:command`.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLog } from './command/make-log.ts';

const TCERR = 'dist/catalog/tcerr.js';
const START_ROUNDS = 21;
const LOG_ROUNDS = 5;
const LOG_BYTES = 200_000_000;

const COUNT_LINES = `
  import { createInterface } from 'node:readline';
  let count = 0;
  for await (const line of createInterface({ input: process.stdin })) count += line.length > 0 ? 1 : 0;
  console.log(count);`;

const node = (...args: string[]) => [process.execPath, ...args];
const starts = {
  'node -e 0': node('-e', '0'),
  'explain InternalError': node(TCERR, 'explain', 'InternalError'),
  'explain FailedOperation.Accesskey': node(TCERR, 'explain', 'FailedOperation.Accesskey'),
  '--help': node(TCERR, '--help'),
  'search access key': node(TCERR, 'search', 'access', 'key'),
  'complete explain Inv': node(TCERR, 'complete', '--', 'explain', 'Inv'),
};
const readers = {
  'wc -l': ['wc', '-l'],
  'lines by node:readline': node('--input-type=module', '-e', COUNT_LINES),
  'explain -': node(TCERR, 'explain', '-'),
};

const folder = mkdtempSync(join(tmpdir(), 'tcerr-bench-'));
try {
  const empty = join(folder, 'empty');
  writeFileSync(empty, '');
  report('start', 'node -e 0', medians(starts, empty, START_ROUNDS));
  const log = join(folder, 'log');
  makeLog(log, LOG_BYTES);
  const read = medians(readers, log, LOG_ROUNDS);
  report(`a log of ${LOG_BYTES / 1e6} MB`, 'lines by node:readline', read, LOG_BYTES);
} finally {
  rmSync(folder, { recursive: true });
}

/** The milliseconds by name. The programs take turns, so that other load on the machine affects all of them. */
function medians(
  programs: Record<string, string[]>,
  input: string,
  rounds: number,
): Map<string, number> {
  const times = new Map(Object.keys(programs).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const [name, [command = '', ...args]] of Object.entries(programs))
      times.get(name)?.push(timeOf(command, args, input));
  return new Map([...times].map(([name, all]) => [name, medianOf(all)]));
}

function timeOf(command: string, args: string[], input: string): number {
  const stdin = openSync(input, 'r');
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { stdio: [stdin, 'ignore', 'pipe'] });
  const ms = performance.now() - start;
  closeSync(stdin);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  return ms;
}

function medianOf(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

function report(title: string, base: string, times: Map<string, number>, bytes?: number): void {
  console.log(`\n${title}, median`.padEnd(40), 'ms'.padStart(6), `  to ${base}`);
  for (const [name, ms] of times) {
    const ratio = (ms / (times.get(base) ?? Number.NaN)).toFixed(2).padStart(6 + base.length);
    const speed = bytes === undefined ? '' : `${(bytes / 1e3 / ms).toFixed(0).padStart(9)} MB/s`;
    console.log(name.padEnd(39), ms.toFixed(0).padStart(6), ratio, speed);
  }
}
