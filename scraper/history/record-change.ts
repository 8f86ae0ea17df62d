import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChangeProblems } from '../../src/content/changes/find-change-problems.ts';
import { changePath, loadChanges } from '../../src/content/changes/load-changes.ts';
import { ContentError } from '../../src/content/content-error.ts';
import { editionFiles } from '../../src/content/content-files.ts';
import { readRecord } from '../../src/content/read-layers.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import { type ChangeEntry, ChangeEntrySchema } from '../../src/schema/history/change-entry.ts';
import { recordLines } from '../write/record-lines.ts';
import { compareContent, openContent, writeContent } from '../write/write-content.ts';

/**
 * Records an entry in a content folder. Returns a sentence that says what was done.
 * @throws {ContentError} if the entry does not follow the existing ones, or if there is another entry for
 * the day; then nothing is written.
 */
export function recordChange(content: string, edition: Edition, made: ChangeEntry): string {
  using workspace = openContent(content);
  const entry = ChangeEntrySchema.parse(made);
  const path = changePath(edition, entry);
  const file = join(content, path);
  const manifest = readRecord(content, editionFiles(edition).manifest);
  if (!manifest.ok)
    throw new ContentError('This is not a content folder; nothing was recorded:', [
      ...manifest.problems,
    ]);
  const files = new Map([[path, recordLines(entry)]]);
  if (existsSync(file)) {
    if (compareContent(content, files, []).changed.length === 0)
      return `${file} is already recorded.`;
    throw new ContentError('Another change is already recorded for this day:', [
      `${file}: remove it first to replace it`,
    ]);
  }
  const earlier = loadChanges(content, edition).reverse();
  const problems = [...laterThan(entry, earlier), ...findChangeProblems([...earlier, entry])];
  if (problems.length > 0)
    throw new ContentError('This change does not follow the recorded ones:', problems);
  writeContent(workspace, files, []);
  return `Recorded in ${file}.`;
}

function laterThan({ after }: ChangeEntry, earlier: readonly ChangeEntry[]): string[] {
  const last = earlier.at(-1);
  if (!last || last.after.updatedAt < after.updatedAt) return [];
  return [`it is of ${after.updatedAt}, and the last one of ${last.after.updatedAt}`];
}
