import { changeDate, changePath, loadChanges } from '../../src/content/changes/load-changes.ts';
import { ContentError } from '../../src/content/content-error.ts';
import { editionFiles } from '../../src/content/content-files.ts';
import { readRecord } from '../../src/content/read-layers.ts';
import { DEFAULT_EDITION } from '../../src/schema/facts/edition.ts';
import type { ChangeEntry } from '../../src/schema/history/change-entry.ts';
import { resolveContent } from '../write/products.ts';
import { recordLines } from '../write/record-lines.ts';
import { explainSystemErrors } from '../write/system-errors.ts';
import { compareContent } from '../write/write-content.ts';

/**
 * `scrape changes`: checks and lists the recorded changes of a content folder, without comparing states.
 * @throws {ContentError} if a file does not fit its schema or differs from what `--record` writes, or if
 * the content is newer than the last change.
 */
export function checkChanges({ content }: { content: string }): string {
  const folder = resolveContent(content);
  return explainSystemErrors(() => {
    const entries = loadChanges(folder, DEFAULT_EDITION);
    const files = new Map(
      entries.map((entry) => [changePath(DEFAULT_EDITION, entry), recordLines(entry)]),
    );
    const { changed } = compareContent(folder, files, []);
    const problems = [
      ...changed.map(
        (path) => `${path}: differs from what the command writes; do not edit it by hand`,
      ),
      ...unrecorded(folder, entries[0]),
    ];
    if (problems.length > 0)
      throw new ContentError(`The changes in ${folder} cannot be used:`, problems);
    const count = entries.length === 1 ? '1 change is' : `${entries.length} changes are`;
    return [
      `${count} recorded in ${folder}.`,
      ...entries.map((entry) => `  ${changeDate(entry)}`),
    ].join('\n');
  });
}

function unrecorded(folder: string, newest: ChangeEntry | undefined): string[] {
  const manifest = readRecord(folder, editionFiles(DEFAULT_EDITION).manifest);
  if (!manifest.ok) return manifest.problems;
  const { updatedAt } = manifest.value;
  if (!newest || updatedAt === null || updatedAt <= newest.after.updatedAt) return [];
  return [
    `the content is of ${updatedAt}, the last change is of ${newest.after.updatedAt}; record the change with npm run diff:content -- OLD ${folder} --record`,
  ];
}
