/**
 * Measures `tcerr watch`: its speed on a log whose lines rarely contain a code, next to programs that only search or
 * count, its memory over a long log, and the time from a line to its answer: `npm run bench:watch`. With `--gigabytes
 * 5`, the long log has so many; it is made while it is read.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { quietLines } from './command/quiet-lines.ts';

const TCERR = 'dist/catalog/tcerr.js';
const ROUNDS = 3;
const LOG_BYTES = 400_000_000;
const ANSWERS = 20;
const PATTERN = 'Code=InvalidParameterValue';

const { values } = parseArgs({ options: { gigabytes: { type: 'string', default: '1' } } });
const folder = mkdtempSync(join(tmpdir(), 'tcerr-bench-'));
try {
  const log = join(folder, 'log');
  const chunk = quietLines();
  for (let size = 0; size < LOG_BYTES; size += chunk.length) appendFileSync(log, chunk);
  reportSpeed(log);
  await reportMemory(chunk, Number(values.gigabytes) * 1e9);
  await reportLatency(join(folder, 'live'));
} finally {
  rmSync(folder, { recursive: true });
}

function reportSpeed(log: string): void {
  const programs: Record<string, string[]> = {
    'wc -l': ['wc', '-l'],
    'grep -c, one code': ['grep', '-c', PATTERN],
    'grep -cE, what watch looks for': ['grep', '-cE', '[A-Z][A-Za-z]+\\.[A-Z]|[Cc]ode[" :=]'],
    'ripgrep, one code': ['rg', '-c', PATTERN],
    'tcerr watch': [process.execPath, TCERR, 'watch', '--format', 'json'],
    'tcerr watch --pass': [process.execPath, TCERR, 'watch', '--pass', '--format', 'json'],
    'tcerr explain -': [process.execPath, TCERR, 'explain', '--json', '-'],
  };
  console.log(`a log of ${LOG_BYTES / 1e6} MB, best of ${ROUNDS}`.padEnd(40), 'MB/s'.padStart(8));
  for (const [name, [command = '', ...args]] of Object.entries(programs)) {
    const times = Array.from({ length: ROUNDS }, () => secondsOf(command, args, log));
    const best = Math.min(...times);
    const speed = Number.isFinite(best) ? (LOG_BYTES / 1e6 / best).toFixed(0) : 'not installed';
    console.log(name.padEnd(40), speed.padStart(8));
  }
}

function secondsOf(command: string, args: readonly string[], log: string): number {
  const stdin = openSync(log, 'r');
  const start = performance.now();
  const { error } = spawnSync(command, args, { stdio: [stdin, 'ignore', 'ignore'] });
  closeSync(stdin);
  return error ? Number.POSITIVE_INFINITY : (performance.now() - start) / 1_000;
}

/** The memory of the process after each tenth of the log. */
async function reportMemory(chunk: Buffer, bytes: number): Promise<void> {
  const child = spawn(process.execPath, [TCERR, 'watch', '--format', 'json'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const sizes: number[] = [];
  for (let written = 0, tenth = 1; written < bytes; written += chunk.length) {
    if (!child.stdin.write(chunk)) await once(child.stdin, 'drain');
    if (written < (tenth * bytes) / 10) continue;
    tenth++;
    const [, kilobytes] =
      /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    sizes.push(Math.round(Number(kilobytes) / 1_000));
  }
  child.stdin.end();
  await once(child, 'close');
  console.log(`\nmemory in MB over ${bytes / 1e9} GB: ${sizes.join(', ')}`);
}

/** Codes that were not seen before, each appended to a file that is watched. */
async function reportLatency(log: string): Promise<void> {
  writeFileSync(log, '');
  const child = spawn(process.execPath, [TCERR, 'watch', log], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const times: number[] = [];
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  for (let at = 0; at < ANSWERS; at++) {
    const answer = once(child.stdout, 'data');
    const start = performance.now();
    appendFileSync(
      log,
      `2026-08-21T06:33:54Z ERROR Code=InternalError.Bench${at}, Message=It failed\n`,
    );
    await answer;
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill('SIGINT');
  await once(child, 'close');
  const sorted = times.sort((a, b) => a - b);
  const [median = 0, last = 0] = [sorted[ANSWERS >> 1], sorted.at(-1)];
  console.log(
    `from a line to its answer: median ${median.toFixed(0)} ms, at most ${last.toFixed(0)} ms`,
  );
}
