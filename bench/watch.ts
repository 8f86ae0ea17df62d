/**
 * Measures `tcerr watch`: its speed on a log whose lines rarely contain a code, next to programs that only search or
 * count, its memory over a long log, and the time from a line to its answer: `npm run bench:watch`. With `--gigabytes
 * 5`, the long log has so many; it is made while it is read.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
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
    'tcerr watch FILE': [process.execPath, TCERR, 'watch', '--once', '--format', 'json', log],
    'tcerr watch < FILE': [process.execPath, TCERR, 'watch', '--format', 'json'],
    'tcerr watch --pass': [process.execPath, TCERR, 'watch', '--pass', '--format', 'json'],
    'tcerr explain -': [process.execPath, TCERR, 'explain', '--json', '-'],
  };
  const title = `MB/s of a log of ${LOG_BYTES / 1e6} MB, best of ${ROUNDS}`;
  console.log(title.padEnd(44), 'elapsed'.padStart(8), 'processor'.padStart(10));
  for (const [name, command] of Object.entries(programs)) {
    const times = Array.from({ length: ROUNDS }, () => secondsOf(command, log));
    const speed = (of: (time: Seconds) => number) => {
      const best = Math.min(...times.map(of));
      return Number.isFinite(best) ? (LOG_BYTES / 1e6 / best).toFixed(0) : '-';
    };
    const [elapsed, processor] = [speed((time) => time.elapsed), speed((time) => time.processor)];
    console.log(name.padEnd(44), elapsed.padStart(8), processor.padStart(10));
  }
}

interface Seconds {
  readonly elapsed: number;
  readonly processor: number;
}

/** Without an end if the program is not there. What it writes goes to a file: `grep` stops early if nobody reads it. */
function secondsOf(command: readonly string[], log: string): Seconds {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" < "$0" > "$0.out" 2> /dev/null';
  const { stderr } = spawnSync('bash', ['-c', script, log, ...command], { encoding: 'utf8' });
  const [elapsed = 0, user = 0, system = 0] = stderr.trim().split(' ').map(Number);
  const isThere = statSync(`${log}.out`).size > 0;
  if (!isThere) return { elapsed: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY };
  return { elapsed, processor: user + system };
}

/** The memory of the process after each tenth of the log. */
async function reportMemory(chunk: Buffer, bytes: number): Promise<void> {
  const child = spawn(process.execPath, [TCERR, 'watch', '--format', 'json'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const sizes: number[] = [];
  for (let written = 0, tenth = 1; written < bytes; ) {
    if (!child.stdin.write(chunk)) await once(child.stdin, 'drain');
    written += chunk.length;
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
