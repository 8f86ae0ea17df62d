import { InputError } from '../answers/input-error.ts';
import { filesOf } from './files-of.ts';
import type { FollowOptions } from './follow-files.ts';
import { inputError, openFile } from './open-file.ts';
import { createBuffer } from './plain-follower.ts';

/**
 * Reads files to their ends, one after another, each once.
 * @throws {InputError} if a file or every file of a pattern does not exist, or a file of that name cannot be read.
 * Others are noted and left out.
 */
export async function readFiles({ patterns, openLog, signal, note }: FollowOptions): Promise<void> {
  const read = new Set<string>();
  const isKnown = (identity: string) => read.has(identity);
  const shared = { buffer: createBuffer(), isOld: false, isKnown, ended: () => {}, signal, note };
  for (const path of await filesOf(patterns, { mustExist: true })) {
    if (signal.aborted) return;
    try {
      const file = await openFile(path, () => openLog(path), shared);
      if (!file) continue;
      read.add(file.identity);
      await file.follower.readNew().finally(() => file.follower.close());
      await file.log.finish();
    } catch (thrown) {
      const error = inputError(path, thrown);
      if (!(error instanceof InputError) || patterns.includes(path)) throw error;
      note(error.message);
    }
  }
}
