import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ContentError } from '../../src/content/content-error.ts';
import { type ContentFile, editionFiles } from '../../src/content/content-files.ts';
import { Workspace } from '../../src/content/disk/workspace.ts';
import { workspaceIn } from '../../src/content/disk/workspace-path.ts';
import { readRecord } from '../../src/content/read-layers.ts';
import { type Edition, EditionSchema } from '../../src/schema/facts/edition.ts';
import { explainSystemErrors } from './system-errors.ts';

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
 * Opens a content folder for a run that reads it and then writes it. Undoes what a run that was ended has
 * half written.
 * @throws {ContentError} if the folder cannot be written.
 * @throws {OutputError} if another run has opened it.
 */
export function openContent(folder: string): Workspace {
  return explainSystemErrors(() => new Workspace(workspaceIn(folder)));
}

/**
 * Writes files into an open content folder and removes stale records, all together. Every folder is
 * checked and every file is written to a temporary one before.
 * @throws {ContentError} if a file or a folder cannot be written; then nothing has changed.
 */
export function writeContent(
  workspace: Workspace,
  files: ReadonlyMap<string, FileContent>,
  owned: readonly string[],
): Difference {
  const { base: folder, staged } = workspace;
  const difference = compareContent(folder, files, owned);
  const { changed, stale } = difference;
  return explainSystemErrors(() => {
    for (const path of [...changed, ...stale]) checkWritable(dirname(join(folder, path)));
    for (const path of changed) write(join(staged, path), files.get(path) ?? '');
    workspace.replace([...changed, ...stale]);
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
