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

/** The folder in a content folder where new files wait until every one is there. */
export const STAGE = '.tcerr-new';

const MANIFESTS: ReadonlySet<string> = new Set(
  EditionSchema.options.map((edition) => editionFiles(edition).manifest.path),
);

/** What a file is to hold: text, or the bytes of text. */
export type FileContent = string | Uint8Array;

/** How a content folder differs from what a run made. */
export interface Difference {
  /** Files to be written. */
  changed: string[];
  /** Records in the folders that the run owns whole, which it no longer makes. */
  stale: string[];
  /** Other `.json` files there, which no run of ours wrote. They are left where they are. */
  foreign: string[];
}

/**
 * Compares a content folder with new files. `owned` are the folders below it of which the run makes
 * every record. Nothing outside them is ever removed.
 * @throws {ContentError} when a file or a folder cannot be read.
 */
export function compareContent(
  folder: string,
  files: ReadonlyMap<string, FileContent>,
  owned: readonly string[],
): Difference {
  return explainSystemErrors(() => {
    const changed = [...files]
      .filter(([path, content]) => !holds(join(folder, path), content))
      .map(([path]) => path);
    const others = owned
      .flatMap((path) => jsonFilesIn(folder, path))
      .filter((path) => !files.has(path));
    const stale = others.filter((path) => isRecord(folder, path));
    return { changed, stale, foreign: others.filter((path) => !stale.includes(path)) };
  });
}

/**
 * Makes the content folder hold these files. Every place is checked and every file is written aside
 * before the first is moved into place; the manifest goes first, as it marks the folder as ours.
 * Then what is stale is removed.
 * @throws {ContentError} when a file or a folder cannot be written; then nothing has changed.
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

function holds(path: string, content: FileContent): boolean {
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

/** Whether a file is a record of the layer's folder that it stands in. */
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

/** Throws the system's error when nothing can be made in a folder, now or once it is made. */
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
