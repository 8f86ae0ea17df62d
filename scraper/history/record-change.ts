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
import { compareContent, writeContent } from '../write/write-content.ts';

/**
 * Keeps an entry among the changes of a content folder. Returns what was done, in a sentence.
 * @throws {ContentError} when the entry does not follow those that stand, or another stands in its
 * place; then nothing is written.
 */
export function recordChange(content: string, edition: Edition, made: ChangeEntry): string {
  const entry = ChangeEntrySchema.parse(made);
  const path = changePath(edition, entry);
  const file = join(content, path);
  const manifest = readRecord(content, editionFiles(edition).manifest);
  if (!manifest.ok)
    throw new ContentError('This is no content folder, so nothing is recorded:', [
      ...manifest.problems,
    ]);
  const files = new Map([[path, recordLines(entry)]]);
  if (existsSync(file)) {
    if (compareContent(content, files, []).changed.length === 0) return `${file} stands already.`;
    throw new ContentError('Another change is recorded for that day:', [
      `${file}: remove it first, to put this one in its place`,
    ]);
  }
  const earlier = loadChanges(content, edition).reverse();
  const problems = [...laterThan(entry, earlier), ...findChangeProblems([...earlier, entry])];
  if (problems.length > 0)
    throw new ContentError('This change does not follow those that are recorded:', problems);
  writeContent(content, files, []);
  return `Recorded in ${file}.`;
}

function laterThan({ after }: ChangeEntry, earlier: readonly ChangeEntry[]): string[] {
  const last = earlier.at(-1);
  if (!last || last.after.updatedAt < after.updatedAt) return [];
  return [`it is of ${after.updatedAt}, and the last one of ${last.after.updatedAt}`];
}
