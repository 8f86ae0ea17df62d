import { OutputError } from '../../content/output-error.ts';

/** What is part of an address in a URL and of a name in a path; Vite takes one for the other. */
const UNUSABLE = /[#%?*]/;

/**
 * Checks that a site can be built in a folder. In others the build would succeed and leave out style sheets.
 * @throws {OutputError} with the characters of the path that have to go.
 */
export function requirePlainFolder(folder: string): void {
  const [character] = UNUSABLE.exec(folder) ?? [];
  if (character === undefined) return;
  throw new OutputError(
    `The site cannot be built in ${folder}: Vite does not find files below a path that contains "${character}". Move or rename the folder; nothing was built.`,
  );
}
