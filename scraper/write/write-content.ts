import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ContentError } from '../../src/content/content-error.ts';
import { type ContentFile, editionFiles } from '../../src/content/content-files.ts';
import { readRecord } from '../../src/content/read-layers.ts';
import { type Edition, EditionSchema } from '../../src/schema/facts/edition.ts';
import { explainSystemErrors } from './system-errors.ts';

/** The folder below a content folder for new files until all of them are written. */
export const STAGE = '.tcerr-new';

const MANIFESTS: ReadonlySet<string> = new Set(
  EditionSchema.options.map((edition) => editionFiles(edition).manifest.path),
);

/** The content of a file: text, or its bytes in UTF-8. */
export type FileContent = string | Uint8Array;

/** The difference between a content folder and the files of a run. */
export interface Difference {
  /** Files to write. */
  changed: string[];
  /** Records to remove: the run makes every record in their folders, but not these. */
  stale: string[];
  /** Other `.json` files in these folders. They are not content records and stay. */
  foreign: string[];
}

/**
 * Compares a content folder with new files. `owned` lists the folders below it in which the run makes
 * every record; nothing outside them is removed.
 * @throws {ContentError} if a file or a folder cannot be read.
 */
export function compareContent(
  folder: string,
  files: ReadonlyMap<string, FileContent>,
  owned: readonly string[],
): Difference {
  return explainSystemErrors(() => {
    const changed = [...files]
      .filter(([path, content]) => !hasContent(join(folder, path), content))
      .map(([path]) => path);
    const others = owned
      .flatMap((path) => jsonFilesIn(folder, path))
      .filter((path) => !files.has(path));
    const stale = others.filter((path) => isRecord(folder, path));
    return { changed, stale, foreign: others.filter((path) => !stale.includes(path)) };
  });
}

/**
 * Writes files into a content folder. Every folder is checked and every file is written to a temporary
 * one before the first file is moved. The manifest is moved first, because it identifies the folder as
 * content. Stale records are removed last.
 * @throws {ContentError} if a file or a folder cannot be written; then nothing has changed.
 */
export function writeContent(
  folder: string,
  files: ReadonlyMap<string, FileContent>,
  owned: readonly string[],
): Difference {
  const difference = compareContent(folder, files, owned);
  const { changed, stale } = difference;
  if (changed.length + stale.length === 0) return difference;
  return explainSystemErrors(() => {
    const stage = join(folder, STAGE);
    for (const path of [...changed, ...stale]) checkWritable(dirname(join(folder, path)));
    rmSync(stage, { recursive: true, force: true });
    try {
      for (const path of changed) write(join(stage, path), files.get(path) ?? '');
      for (const path of changed.toSorted(manifestFirst)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        renameSync(join(stage, path), join(folder, path));
      }
      for (const path of stale) rmSync(join(folder, path));
    } finally {
      rmSync(stage, { recursive: true, force: true });
    }
    return difference;
  });
}

function hasContent(path: string, content: FileContent): boolean {
  if (!existsSync(path)) return false;
  // The system's own error would not name the path.
  if (!statSync(path).isFile())
    throw new ContentError('A file cannot be written:', [`${path}: is not a file`]);
  return readFileSync(path).equals(typeof content === 'string' ? Buffer.from(content) : content);
}

function jsonFilesIn(folder: string, path: string): string[] {
  if (!existsSync(join(folder, path))) return [];
  const entries = readdirSync(join(folder, path), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => `${path}/${name}`);
}

/** Whether a file is a valid record of its folder. */
function isRecord(folder: string, path: string): boolean {
  const layer = EditionSchema.options
    .flatMap(recordFolders)
    .find((candidate) => candidate.path === dirname(path));
  return layer !== undefined && readRecord(folder, { path, schema: layer.schema }).ok;
}

function recordFolders(edition: Edition): ContentFile[] {
  const { pages, definitions, text } = editionFiles(edition);
  return [pages.services, pages.authorizations, definitions.services, text.services];
}

/** Throws the system's error if no file can be created in a folder or, if missing, its parent. */
function checkWritable(folder: string): void {
  let present = folder;
  while (!existsSync(present)) present = dirname(present);
  readdirSync(present);
  accessSync(present, constants.W_OK | constants.X_OK);
}

function write(path: string, content: FileContent): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function manifestFirst(a: string, b: string): number {
  return Number(MANIFESTS.has(b)) - Number(MANIFESTS.has(a));
}
