import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { snapshot } from '../scraper/helpers.ts';

const PRELOAD = resolve(import.meta.dirname, 'kill-at-change.mjs');

/** A program that replaces something on disk. */
export interface Program {
  name: string;
  /** What Node runs to replace what is at the path. */
  command: (path: string) => string[];
  /** Puts the earlier state at the path. */
  prepare: (path: string) => void;
  /** What a reader does with the path. It throws if the state cannot be used. */
  load: (path: string) => void;
  /** Variables of its environment; those that are `undefined` are removed. */
  environment?: NodeJS.Dict<string>;
  /** A failure may leave a state that does not load. */
  writesInPlace?: true;
  /** Where it runs, if not in the project. */
  folder?: string;
}

/** How one run ended. */
export interface Ended {
  /** Whether it was killed; `false` if it had ended before. */
  killed: boolean;
  status: number | null;
  output: string;
}

/** The states of a path before and after a whole run, and how long it took. */
export interface Measured {
  old: Map<string, string>;
  new: Map<string, string>;
  /** The number of calls that changed the disk. */
  changes: number;
  durationMs: number;
}

/** Runs a program once as it is. */
export async function measure(program: Program, path: string): Promise<Measured> {
  program.prepare(path);
  const old = stateOf(path);
  const counted = join(dirname(path), 'count');
  const start = performance.now();
  const { status, output } = await run(program, path, { KILL_COUNT: counted });
  const durationMs = performance.now() - start;
  if (status !== 0) throw new Error(`${program.name} failed:\n${output}`);
  const changes = Number(readFileSync(counted, 'utf8'));
  rmSync(counted);
  program.load(path);
  return { old, new: stateOf(path), changes, durationMs };
}

/** Runs a program, with settings for what is loaded before it, and kills it after a time if one is given. */
export async function run(
  program: Program,
  path: string,
  settings: Record<string, string> = {},
  killAfterMs?: number,
): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', PRELOAD, ...program.command(path)], {
    cwd: program.folder,
    env: { ...process.env, ...program.environment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const closed = once(child, 'close');
  if (killAfterMs !== undefined) {
    await Promise.race([sleep(killAfterMs), closed]);
    child.kill('SIGKILL');
  }
  const [status, signal] = await closed;
  return { killed: signal === 'SIGKILL', status, output };
}

/** Every file at a path with its bytes, without what a program leaves in hidden folders. */
export function stateOf(path: string): Map<string, string> {
  if (!existsSync(path)) return new Map();
  const files = snapshotOf(path);
  for (const name of files.keys()) if (/(^|\/)\.[^/]*tcerr-new\//.test(name)) files.delete(name);
  return files;
}

function snapshotOf(path: string): Map<string, string> {
  try {
    return snapshot(path);
  } catch {
    return new Map([['', readFileSync(path, 'base64')]]);
  }
}
