import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The path of a static or dynamic import, or of a module that a thread runs. */
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)['"](\.{1,2}\/[^'"]+)['"]/g;
const LOCK = 'package-lock.json';

/**
 * A hash of the code that some entry files run: the files themselves, every project file that they
 * import directly or indirectly, and `package-lock.json`. What code has made stays valid as long as its
 * fingerprint is the same.
 * @throws {Error} if an entry file does not exist, or no folder above it contains the lock file.
 */
export function codeFingerprint(entries: readonly string[]): string {
  const files = new Set(entries.map((entry) => resolve(entry)));
  // A set also visits what is added while it is read.
  for (const file of files) for (const imported of importsOf(file)) files.add(imported);
  const root = rootAbove([...files][0] ?? '.');
  const hash = createHash('sha256').update(readFileSync(join(root, LOCK)));
  for (const file of [...files].sort())
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function importsOf(file: string): string[] {
  return Array.from(readFileSync(file, 'utf8').matchAll(IMPORT), ([, path = '']) =>
    resolve(dirname(file), path),
  ).filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

function rootAbove(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, LOCK))) return folder;
  throw new Error(`${file}: no folder above it contains ${LOCK}`);
}
