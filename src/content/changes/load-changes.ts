import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ChangeEntry, ChangeEntrySchema } from '../../schema/history/change-entry.ts';
import { ContentError } from '../content-error.ts';
import { readRecord } from '../read-layers.ts';
import { findChangeProblems } from './find-change-problems.ts';

/** Where changes stand below a content folder: one file a day on which the content changed. */
export const CHANGES_FOLDER = 'changes';

/** The day that an entry goes by: `2026-08-21`. No two entries have the same. */
export function changeDate({ after }: ChangeEntry): string {
  return after.updatedAt.slice(0, 10);
}

/** Where an entry stands below a content folder: `changes/2026-08-21.json`. */
export function changePath(entry: ChangeEntry): string {
  return `${CHANGES_FOLDER}/${changeDate(entry)}.json`;
}

/**
 * Reads the recorded changes of a content folder and checks them: each file against its schema, each
 * entry against its own figures and the entry before it.
 * @returns the newest first; none where the folder has none.
 * @throws {ContentError} listing every problem with its file, when any stands.
 */
export function loadChanges(contentFolder: string): ChangeEntry[] {
  const folder = join(contentFolder, CHANGES_FOLDER);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const entries: ChangeEntry[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const path = `${CHANGES_FOLDER}/${file}`;
    const result = readRecord(contentFolder, { path, schema: ChangeEntrySchema });
    if (!result.ok) problems.push(...result.problems);
    else if (changePath(result.value) !== path)
      problems.push(
        `${path}: is of ${result.value.after.updatedAt}, so its name is to be ${changePath(result.value)}`,
      );
    else entries.push(result.value);
  }
  if (problems.length === 0) problems.push(...findChangeProblems(entries));
  if (problems.length > 0)
    throw new ContentError(`The changes in ${folder} cannot be used:`, problems);
  return entries.reverse();
}
