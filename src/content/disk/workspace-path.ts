import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const SUFFIX = '.tcerr-new';

/** The folder of a workspace for what is new. */
export const NEW = 'new';
/** The file of a workspace that lists what is being replaced. */
export const JOURNAL = 'journal';
/** The file of a workspace that says that files are being written in their places. */
export const IN_PLACE = 'in-place';

/** The workspace next to a file or folder that is replaced as a whole. */
export function workspaceFor(path: string): string {
  const target = resolve(path);
  return join(dirname(target), `.${basename(target)}${SUFFIX}`);
}

/** Where a workspace next to a file or folder contains its replacement; relative if the path is. */
export function stagedFor(path: string): string {
  return join(dirname(path), `.${basename(path)}${SUFFIX}`, NEW, basename(path));
}

/** The workspace in a folder of which some files are replaced. */
export function workspaceIn(folder: string): string {
  return join(folder, SUFFIX);
}

/** Whether something was begun in a workspace and has neither ended nor been undone. */
export function isHalfDone(workspace: string): boolean {
  return [JOURNAL, IN_PLACE].some((name) => existsSync(join(workspace, name)));
}

/** The file or folder that a workspace is for. */
export function ownerOf(folder: string): string {
  return join(dirname(folder), basename(folder).slice(1, -SUFFIX.length));
}
