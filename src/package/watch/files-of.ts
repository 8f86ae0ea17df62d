import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { glob } from 'tinyglobby';
import { InputError } from '../answers/input-error.ts';

const PATTERN = /[*?[{]/;

/** Whether a path may name several files. */
export function isPattern(path: string): boolean {
  return PATTERN.test(path);
}

/**
 * The files that paths and patterns name, each once. A path is a path even if it looks like a pattern; one that does
 * not exist yet is kept.
 * @throws {InputError} if a path or every file of a pattern must exist and does not.
 */
export async function filesOf(
  patterns: readonly string[],
  { mustExist }: { readonly mustExist: boolean },
): Promise<string[]> {
  const files = new Set<string>();
  for (const pattern of patterns) {
    const isPath = !isPattern(pattern) || existsSync(pattern);
    const found = isPath ? [pattern] : await matching(pattern);
    for (const file of found.sort()) files.add(file);
    const isMissing = isPath ? !existsSync(pattern) : found.length === 0;
    if (mustExist && isMissing) throw new InputError(`${pattern} does not exist`);
  }
  return [...files];
}

function matching(pattern: string): Promise<string[]> {
  return glob(pattern, { dot: true, expandDirectories: false, absolute: isAbsolute(pattern) });
}
