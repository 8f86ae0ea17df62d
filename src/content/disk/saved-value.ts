import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { replaceFile } from './replace-file.ts';

/**
 * Saves a value for a later run of the same program: a line with a hash of the value, then the value as
 * JSON. Creates the folder.
 */
export function saveValue(path: string, value: unknown): void {
  const json = JSON.stringify(value);
  replaceFile(path, `${hashOf(json)}\n${json}`);
}

/**
 * The value that {@link saveValue} saved; `null` if there is none, or if the file is not as it was
 * written. The caller knows the type, because the same code wrote the value.
 * @throws the system's error if the file exists, but cannot be read.
 */
export function savedValue<T>(path: string): T | null {
  const text = textOf(path);
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  return end >= 0 && text.slice(0, end) === hashOf(json) ? (JSON.parse(json) as T) : null;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function hashOf(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}
