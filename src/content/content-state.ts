import { statSync } from 'node:fs';
import { ContentError } from './content-error.ts';
import { isHalfDone, workspaceIn } from './disk/workspace-path.ts';

/**
 * Reads a content folder.
 * @throws {ContentError} if a run has half written it, or has written it while it was read.
 */
export function readOneState<T>(folder: string, read: () => T): T {
  const before = contentState(folder);
  let result: T;
  try {
    result = read();
  } catch (error) {
    assertSame(folder, before);
    throw error;
  }
  assertSame(folder, before);
  return result;
}

/**
 * Differs before and after a run has written a content folder.
 * @throws {ContentError} if a run has half written it.
 */
export function contentState(folder: string): number | undefined {
  if (isHalfDone(workspaceIn(folder)))
    throw new ContentError('This content is half written; run the command that writes it again:', [
      `${folder}: a run is writing it, or was ended while it did`,
    ]);
  // Every run makes a workspace in the folder and removes it.
  return statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
}

function assertSame(folder: string, before: number | undefined): void {
  if (contentState(folder) !== before)
    throw new ContentError('This content was being written while it was read; run this again:', [
      folder,
    ]);
}
