import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ContentError } from '../../../src/content/content-error.ts';
import { READ_LIMITS, type ReadLimits } from './read-limits.ts';
import {
  type FoundFile,
  filePlaceOf,
  type Release,
  type RepositoryLayout,
  textOf,
  versionOf,
} from './repository-layout.ts';

/**
 * Reads a repository's folder and passes the wanted files to `take` in the order of their names.
 * @throws {ContentError} if a wanted file is not a regular file or is too large.
 */
export function readFolder(
  folder: string,
  layout: RepositoryLayout,
  take: (found: FoundFile) => void,
  limits: ReadLimits = READ_LIMITS,
): Release {
  const release = readBytes(folder, layout.release.path, limits);
  for (const service of names(join(folder, layout.folder))) {
    for (const version of names(join(folder, layout.folder, service))) {
      for (const name of layout.names) {
        const place = filePlaceOf(layout, `${layout.folder}/${service}/${version}/${name}`);
        const bytes = place && readBytes(folder, place.path, limits);
        if (place && bytes) take({ ...place, bytes });
      }
    }
  }
  const name = basename(resolve(folder));
  const version = versionOf(layout, release ? textOf(release) : '', name);
  return { folder: name, version, updatedAt: null };
}

function names(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder).sort();
}

/** The bytes of a file; `null` if it does not exist. */
function readBytes(
  folder: string,
  path: string,
  { fileBytes }: ReadLimits,
): Uint8Array<ArrayBuffer> | null {
  const full = join(folder, path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats) return null;
  // Opening a pipe would wait for a writer.
  if (!stats.isFile()) throw unusable(full, 'is not a file');
  const file = openSync(full, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > fileBytes)
      throw unusable(full, `has more than ${Math.round(fileBytes / 2 ** 20)} MB`);
    const bytes = new Uint8Array(size);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read)
      read = readSync(file, bytes, length, size - length, null);
    return length < size ? bytes.slice(0, length) : bytes;
  } finally {
    closeSync(file);
  }
}

function unusable(path: string, why: string): ContentError {
  return new ContentError('The folder cannot be used:', [`${path}: ${why}`]);
}
