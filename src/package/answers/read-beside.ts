import { readFile } from 'node:fs/promises';

/** Reads a file that the build puts beside the command for it alone. */
export function readBeside(name: string): Promise<string> {
  return readFile(new URL(`./tcerr/${name}`, import.meta.url), 'utf8');
}
