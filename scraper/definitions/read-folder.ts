import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ContentError } from '../../src/lib/content-error.ts';
import { type FoundFile, type Layout, placeOf, type Release, versionOf } from './layout.ts';
import { READ_LIMITS, type ReadLimits } from './read-limits.ts';

/**
 * Reads a folder that holds a repository and hands over the wanted files in the order of their names.
 * @throws {ContentError} when a wanted file is no plain file, or too large.
 */
export function readFolder(
  folder: string,
  layout: Layout,
  take: (found: FoundFile) => void,
  limits: ReadLimits = READ_LIMITS,
): Release {
  const files = new FileReader(folder, limits);
  const releaseText = files.read(layout.release.path) ?? '';
  for (const service of names(join(folder, layout.folder))) {
    for (const version of names(join(folder, layout.folder, service))) {
      for (const name of layout.names) {
        const place = placeOf(layout, `${layout.folder}/${service}/${version}/${name}`);
        const text = place && files.read(place.path);
        if (place && text !== null) take({ ...place, text });
      }
    }
  }
  const version = versionOf(layout, releaseText, basename(resolve(folder)));
  return { version, updatedAt: null };
}

function names(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder).sort();
}

/** Reads files into one buffer, as it takes longer to get the memory for each than to read it. */
class FileReader {
  readonly #folder: string;
  readonly #limits: ReadLimits;
  #buffer = Buffer.allocUnsafe(2 ** 22);

  constructor(folder: string, limits: ReadLimits) {
    this.#folder = folder;
    this.#limits = limits;
  }

  /** The text of a file; `null` when there is none. */
  read(path: string): string | null {
    const full = join(this.#folder, path);
    const stats = statSync(full, { throwIfNoEntry: false });
    if (!stats) return null;
    // Opening a pipe would wait for a writer.
    if (!stats.isFile()) throw unusable(full, 'is not a file');
    const file = openSync(full, 'r');
    try {
      return this.#readOpen(file, fstatSync(file).size, full);
    } finally {
      closeSync(file);
    }
  }

  #readOpen(file: number, size: number, path: string): string {
    const { fileBytes } = this.#limits;
    if (size > fileBytes)
      throw unusable(path, `has more than ${Math.round(fileBytes / 2 ** 20)} MB`);
    if (size > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(size);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read)
      read = readSync(file, this.#buffer, length, size - length, null);
    return this.#buffer.toString('utf8', 0, length);
  }
}

function unusable(path: string, why: string): ContentError {
  return new ContentError('The folder cannot be used:', [`${path}: ${why}`]);
}
