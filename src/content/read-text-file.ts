import { readFileSync, statSync } from 'node:fs';

/**
 * The text of a file.
 * @throws {Error} if it cannot be read, or is something else than a file: reading a FIFO would wait forever.
 */
export function readTextFile(path: string): string {
  if (!statSync(path).isFile()) throw new Error('is not a file');
  return readFileSync(path, 'utf8');
}
