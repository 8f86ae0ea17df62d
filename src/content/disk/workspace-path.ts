import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const SUFFIX = '.tcerr-new';

/** The file of a workspace that lists what is being replaced. */
export const JOURNAL = 'journal';

/** The workspace next to a file or folder that is replaced as a whole. */
export function workspaceFor(path: string): string {
  const target = resolve(path);
  return join(dirname(target), `.${basename(target)}${SUFFIX}`);
}

/** The workspace in a folder of which some files are replaced. */
export function workspaceIn(folder: string): string {
  return join(folder, SUFFIX);
}

/** Whether a replacement was begun in a workspace and has neither ended nor been undone. */
export function isHalfDone(workspace: string): boolean {
  return existsSync(join(workspace, JOURNAL));
}

/** The file or folder that a workspace is for. */
export function ownerOf(folder: string): string {
  return join(dirname(folder), basename(folder).slice(1, -SUFFIX.length));
}
