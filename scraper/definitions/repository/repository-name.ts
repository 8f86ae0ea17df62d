import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../../src/schema/facts/edition.ts';
import { type FoundFile, type RepositoryLayout, textOf } from './repository-layout.ts';

/** What follows a repository's name in an address, an import or the name of a release's folder. */
const NAME_END = /^(?:-(?:v?\d|[0-9a-f]{7}|main|master)|[/."\s]|$)/;
/** The imports of a Go file are in its beginning. */
const IMPORTS_LENGTH = 4000;

/** Where a repository was found. */
export interface NamedPlace {
  /** The file or folder that was read. */
  path: string;
  /** The name of the repository's folder, in an archive or on disk. */
  folder: string;
  /** The address, file or folder that was given. */
  given: string;
}

/**
 * The name of a repository: as its own files import it, as its folder or git's remote is called, or
 * as the given address says; `null` if none of them says it.
 */
export function findRepositoryName(
  layout: RepositoryLayout,
  { path, folder, given }: NamedPlace,
  files: readonly FoundFile[],
): string | null {
  const client = files.find(({ name }) => name === 'client.go');
  const git = join(path, '.git', 'config');
  const clues = [
    client ? textOf(client.bytes.slice(0, IMPORTS_LENGTH)) : '',
    folder,
    statSync(git, { throwIfNoEntry: false })?.isFile() ? readFileSync(git, 'utf8') : '',
    given.includes('://') ? given : '',
  ];
  return clues.flatMap((clue) => nameIn(clue, layout.repository) ?? [])[0] ?? null;
}

/** The edition that a repository describes, by its name. */
export function editionOf(name: string): Edition {
  return name.endsWith('-intl-en') ? 'international' : 'china';
}

function nameIn(clue: string, base: string): string | null {
  const names = [`${base}-intl-en`, base];
  const found = names.map((name) => {
    const at = clue.indexOf(name);
    return at >= 0 && NAME_END.test(clue.slice(at + name.length)) ? name : null;
  });
  return found.find((name) => name !== null) ?? null;
}
