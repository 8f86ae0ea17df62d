import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { ContentError } from '../../src/content/content-error.ts';
import { editionFiles } from '../../src/content/content-files.ts';
import { isHalfDone, workspaceIn } from '../../src/content/disk/workspace-path.ts';
import { EditionSchema } from '../../src/schema/facts/edition.ts';
import { ManifestSchema } from '../../src/schema/facts/manifest.ts';

/** The property that identifies a content manifest, whatever else is wrong with it. */
const OurManifestSchema = z.object({ schemaVersion: ManifestSchema.shape.schemaVersion });

/**
 * Checks that a run may write into a folder: it is absent, empty, contains a content manifest or
 * captures in `sources`, or another run was writing it.
 * @throws {ContentError} for any other folder, because it may belong to something else, and for a folder
 * whose parent does not exist.
 */
export function assertContentFolder(folder: string): void {
  const problem = problemOf(folder);
  if (problem)
    throw new ContentError('This is not a content folder; nothing was written:', [
      `${folder}: ${problem}`,
    ]);
}

function problemOf(folder: string): string | null {
  if (!existsSync(folder))
    return existsSync(dirname(resolve(folder))) ? null : 'its parent folder does not exist';
  if (!statSync(folder).isDirectory()) return 'is not a folder';
  const workspace = workspaceIn(folder);
  const names = readdirSync(folder).filter((name) => name !== basename(workspace));
  if (
    names.length === 0 ||
    isHalfDone(workspace) ||
    holdsManifest(folder) ||
    holdsCaptures(join(folder, 'sources'))
  )
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

/** Whether a folder contains a capture with its note. */
function holdsCaptures(sources: string): boolean {
  if (!existsSync(sources)) return false;
  const names = new Set(readdirSync(sources));
  return [...names].some(
    (name) => name.endsWith('.txt') && names.has(name.replace(/txt$/, 'json')),
  );
}
