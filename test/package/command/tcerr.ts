import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** The command as the build makes it. */
export const TCERR = 'dist/catalog/tcerr.js';

/** What a terminal would act on, and so must never reach one. Line breaks may. */
export const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not appear
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** The lines that are wider, apart from a single word, such as an address: it stays whole. */
export function tooWide(output: string, width: number): string[] {
  const isWhole = (line: string) => /^ {0,6}\S+$/.test(line);
  return output.split('\n').filter((line) => line.length > width && !isWhole(line));
}

/** How the command is run. */
export interface RunOptions {
  node?: string;
  input?: string | Uint8Array;
  env?: Record<string, string>;
  /** Options of Node, before the command. */
  flags?: string[];
}

/** Runs the built command in a pipe. */
export function tcerr(
  args: string[],
  { node = process.execPath, input = '', env = {}, flags = [] }: RunOptions = {},
) {
  return spawnSync(node, [...flags, TCERR, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', COLUMNS: '', ...env },
  });
}

/** The Node that runs the tests, and another that this machine has, such as the oldest supported. */
export function allNodes(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const other = folders
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find((path) => path !== process.execPath && spawnSync(path, ['-v']).status === 0);
  return other === undefined ? [process.execPath] : [process.execPath, other];
}
