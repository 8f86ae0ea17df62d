import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { ContentError } from '../../src/content/content-error.ts';
import { editionFiles } from '../../src/content/content-files.ts';
import { EditionSchema } from '../../src/schema/facts/edition.ts';
import { ManifestSchema } from '../../src/schema/facts/manifest.ts';
import { STAGE } from './write-content.ts';

/** What tells a manifest of ours from a file of the same name, whatever else is wrong with it. */
const OurManifestSchema = z.object({ schemaVersion: ManifestSchema.shape.schemaVersion });

/**
 * Lets a run write into a content folder: one that is absent or empty, or that holds a manifest of
 * ours, or `sources` with captures.
 * @throws {ContentError} for any other folder, as it may be somebody else's, and for one whose parent
 * is not there.
 */
export function assertContentFolder(folder: string): void {
  const problem = problemOf(folder);
  if (problem)
    throw new ContentError('This is no content folder, so nothing was written:', [
      `${folder}: ${problem}`,
    ]);
}

function problemOf(folder: string): string | null {
  if (!existsSync(folder))
    return existsSync(dirname(resolve(folder)))
      ? null
      : 'the folder that it stands in is not there';
  if (!statSync(folder).isDirectory()) return 'is not a folder';
  const names = readdirSync(folder).filter((name) => name !== STAGE);
  if (names.length === 0 || holdsManifest(folder) || holdsCaptures(join(folder, 'sources')))
    return null;
  return 'contains files, but neither the manifest.json of an edition nor captures in sources';
}

function holdsManifest(folder: string): boolean {
  return EditionSchema.options.some((edition) =>
    isOurManifest(join(folder, editionFiles(edition).manifest.path)),
  );
}

function isOurManifest(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  try {
    return OurManifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).success;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Whether a folder holds a capture with its note. */
function holdsCaptures(sources: string): boolean {
  if (!existsSync(sources)) return false;
  const names = new Set(readdirSync(sources));
  return [...names].some(
    (name) => name.endsWith('.txt') && names.has(name.replace(/txt$/, 'json')),
  );
}
