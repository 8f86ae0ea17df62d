import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, EditionSchema } from '../schema/facts/edition.ts';
import { editionFiles } from './content-files.ts';

/** The editions that a content folder has; the international one first. */
export function editionsIn(folder: string): Edition[] {
  return EditionSchema.options.filter((edition) =>
    existsSync(join(folder, editionFiles(edition).manifest.path)),
  );
}
