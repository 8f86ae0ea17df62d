import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../src/content/content-error.ts';
import { editionFiles } from '../../src/content/content-files.ts';
import { type LoadOptions, loadContent } from '../../src/content/load-content.ts';
import type { Content } from '../../src/schema/facts/content.ts';
import { DEFAULT_EDITION } from '../../src/schema/facts/edition.ts';
import { EMBEDDED_CONTENT, resolveContent } from '../write/products.ts';
import { withRevision } from './git-revision.ts';
import { placeByEdition } from './place-by-edition.ts';

/** A state of the content: a folder, or a revision of this repository. */
export interface NamedState {
  name: string;
  /** The folder; `null` for a revision. */
  folder: string | null;
}

/** The folder with a name or, if there is none, the revision. */
export function namedState(name: string): NamedState {
  const folder = resolveContent(name);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  return { name, folder: isFolder ? folder : null };
}

/** Whether a state contains the definitions' descriptions; a revision never does. */
export function holdsText({ folder }: NamedState): boolean {
  return (
    folder !== null && existsSync(join(folder, editionFiles(DEFAULT_EDITION).text.services.path))
  );
}

/**
 * Loads a state; a revision is extracted into a temporary folder.
 * @throws {ContentError} with the state's name and all its problems.
 */
export function loadState({ name, folder }: NamedState, options: LoadOptions): Content {
  if (folder !== null) return loadContent(folder, options);
  const place = { repository: '.', revision: name, folder: EMBEDDED_CONTENT };
  return withRevision(place, (revision) => {
    placeByEdition(revision);
    try {
      return loadContent(revision, options);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      throw new ContentError(`The content of ${name} cannot be read:`, error.problems);
    }
  });
}
