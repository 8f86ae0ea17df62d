import { readFile } from 'node:fs/promises';

/** Reads a file that the build writes next to the command, for the command only. */
export function readBeside(name: string): Promise<string> {
  return readFile(new URL(`./tcerr/${name}`, import.meta.url), 'utf8');
}
