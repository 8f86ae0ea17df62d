import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** How a content folder differs from what a run made. */
export interface Difference {
  /** Files to be written. */
  changed: string[];
  /** Files in the folders that the run owns whole, which it no longer makes. */
  stale: string[];
}

/**
 * Compares a content folder with new files. `owned` are the folders below it of which the run made
 * every file; whatever else stands there is stale. Nothing outside them is ever removed.
 */
export function compareContent(
  folder: string,
  files: ReadonlyMap<string, string>,
  owned: readonly string[],
): Difference {
  const changed = [...files]
    .filter(([path, text]) => textOf(join(folder, path)) !== text)
    .map(([path]) => path);
  const present = owned.flatMap((path) =>
    existsSync(join(folder, path))
      ? readdirSync(join(folder, path)).map((name) => `${path}/${name}`)
      : [],
  );
  return { changed, stale: present.filter((path) => path.endsWith('.json') && !files.has(path)) };
}

/**
 * Makes the content folder hold these files: each is written beside its place first and all are
 * renamed into place only when every one stands, then what is stale is removed.
 */
export function writeContent(
  folder: string,
  files: ReadonlyMap<string, string>,
  owned: readonly string[],
): Difference {
  const difference = compareContent(folder, files, owned);
  for (const path of difference.changed) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, `${path}.new`), files.get(path) ?? '');
  }
  for (const path of difference.changed)
    renameSync(join(folder, `${path}.new`), join(folder, path));
  for (const path of difference.stale) rmSync(join(folder, path));
  return difference;
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
