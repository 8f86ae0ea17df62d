import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../text/compare-text.ts';
import { UsageError } from '../answers/usage-error.ts';
import { isProgram, languageOf } from '../programs/language.ts';
import { IgnoredPaths } from './ignored-paths.ts';

/** Folders of code that others wrote, or that a program made. */
const LEFT_OUT = new Set(['node_modules', 'vendor', 'dist', '__pycache__', 'bower_components']);
const MAX_DEPTH = 60;

/** A file to check, or a folder that cannot be read. */
interface WalkedPath {
  /** As it was given. */
  readonly path: string;
  /** The absolute path without links. */
  readonly real: string;
  readonly isUnreadable: boolean;
}

/**
 * The source files at some paths, each once: those that are named, and in folders those whose language can compare
 * codes, in the order of their names. Links are not followed. Unless `ignores` is false, folders of dependencies and
 * outputs are left out, and what git ignores; hidden folders always are.
 * @throws {UsageError} for a path that does not exist.
 */
export function* sourceFiles(paths: readonly string[], ignores: boolean): Generator<WalkedPath> {
  const seen = new Set<string>();
  for (const path of paths) {
    if (!existsSync(path)) throw new UsageError(`there is no file or folder ${path}`);
    const real = realpathSync(path);
    const isFolder = statSync(path).isDirectory();
    const files = isFolder
      ? filesIn({ path, real }, ignores ? IgnoredPaths.of(real) : undefined)
      : [{ path, real, isUnreadable: false }];
    for (const file of files) {
      if (!seen.has(file.real)) yield file;
      seen.add(file.real);
    }
  }
}

function* filesIn(
  folder: Pick<WalkedPath, 'path' | 'real'>,
  ignored: IgnoredPaths | undefined,
  depth = 0,
): Generator<WalkedPath> {
  if (depth > MAX_DEPTH) return;
  const entries = entriesOf(folder.real);
  if (!entries) yield { ...folder, isUnreadable: true };
  for (const entry of entries ?? []) {
    const isFolder = entry.isDirectory();
    if (isFolder ? entry.name.startsWith('.') : !isSource(entry)) continue;
    const inside = { path: join(folder.path, entry.name), real: join(folder.real, entry.name) };
    if (ignored && (LEFT_OUT.has(entry.name) || ignored.has(inside.real, isFolder))) continue;
    if (isFolder) yield* filesIn(inside, ignored?.within(inside.real), depth + 1);
    else yield { ...inside, isUnreadable: false };
  }
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => compareText(a.name, b.name));
  } catch {
    return undefined;
  }
}

function isSource(entry: Dirent): boolean {
  const language = languageOf(entry.name);
  return entry.isFile() && language !== undefined && isProgram(language);
}
