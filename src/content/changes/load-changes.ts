import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_EDITION, type Edition } from '../../schema/facts/edition.ts';
import { type ChangeEntry, ChangeEntrySchema } from '../../schema/history/change-entry.ts';
import { ContentError } from '../content-error.ts';
import { readRecord } from '../read-layers.ts';
import { findChangeProblems } from './find-change-problems.ts';

/** The folder of an edition's changes below a content folder: one file per day with a change. */
export function changesFolder(edition: Edition): string {
  return `history/changes/${edition}`;
}

/** The day that identifies an entry among those of its edition: `2026-08-21`. */
export function changeDate({ after }: ChangeEntry): string {
  return after.updatedAt.slice(0, 10);
}

/** The path of an entry below a content folder: `history/changes/international/2026-08-21.json`. */
export function changePath(edition: Edition, entry: ChangeEntry): string {
  return `${changesFolder(edition)}/${changeDate(entry)}.json`;
}

/**
 * Reads the recorded changes of an edition and checks them: each file against its schema, each entry
 * against its own figures and the entry before it.
 * @returns the newest first; an empty list if the folder has no changes.
 * @throws {ContentError} with every problem and its file.
 */
export function loadChanges(
  contentFolder: string,
  edition: Edition = DEFAULT_EDITION,
): ChangeEntry[] {
  const changes = changesFolder(edition);
  const folder = join(contentFolder, changes);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const entries: ChangeEntry[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const path = `${changes}/${file}`;
    const result = readRecord(contentFolder, { path, schema: ChangeEntrySchema });
    if (!result.ok) problems.push(...result.problems);
    else if (changePath(edition, result.value) !== path)
      problems.push(
        `${path}: the entry is of ${result.value.after.updatedAt}, so its path must be ${changePath(edition, result.value)}`,
      );
    else entries.push(result.value);
  }
  if (problems.length === 0) problems.push(...findChangeProblems(entries));
  if (problems.length > 0)
    throw new ContentError(`The changes in ${folder} cannot be used:`, problems);
  return entries.reverse();
}
