import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../text/compare-text.ts';
import { UsageError } from '../answers/usage-error.ts';
import { isProgram, languageOf } from '../programs/language.ts';

/** Folders of code that others wrote, or that a program made. Hidden folders are left out as well. */
const LEFT_OUT = new Set(['node_modules', 'vendor', '__pycache__', 'bower_components']);
const MAX_DEPTH = 60;

/**
 * The source files at some paths: each file that is named, and in folders those whose language can compare codes, in
 * the order of their names. Links are not followed.
 * @throws {UsageError} for a path that does not exist.
 */
export async function* sourceFiles(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new UsageError(`there is no file or folder ${path}`);
    if (found.isDirectory()) yield* filesIn(path, 0);
    else yield path;
  }
}

async function* filesIn(folder: string, depth: number): AsyncGenerator<string> {
  if (depth > MAX_DEPTH) return;
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !isLeftOut(entry)) yield* filesIn(path, depth + 1);
    else if (entry.isFile() && isSource(entry.name)) yield path;
  }
}

function isLeftOut({ name }: Dirent): boolean {
  return name.startsWith('.') || LEFT_OUT.has(name);
}

function isSource(name: string): boolean {
  const language = languageOf(name);
  return language !== undefined && isProgram(language);
}
