import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ADVICE_FOLDER, loadAdvice } from '../../../src/knowledge/advice/load-advice.ts';
import type { Advice } from '../../../src/schema/reviewed/advice.ts';

/** Front matter that fits, for tests to change a part of. */
export const FRONT_MATTER = {
  title: 'Too many disks',
  covers: { codes: ['LimitExceeded.Disk'] },
  fixedBy: ['caller'],
  retry: 'unknown',
  checkedOn: '2026-11-22',
  sources: ['cli'],
  cause: 'There are too many disks in this region.',
  fix: 'Delete a disk that nobody needs.',
};

const TEXT = '## Confirm\n\nCount them.\n\n## Fix\n\nDelete one.\n\n## Retry\n\nUnclear: then.\n';

/** An advice file of this front matter and text. */
export function adviceFile(frontMatter: object, text = TEXT): string {
  return `---\n${stringify(frontMatter)}---\n\n${text}`;
}

/**
 * The advice of a content folder with these files in its advice folder, which is gone afterwards.
 * @throws {ContentError} as `loadAdvice` does.
 */
export function adviceIn(files: Record<string, string>): Advice[] {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-advice-'));
  try {
    mkdirSync(join(folder, ADVICE_FOLDER), { recursive: true });
    for (const [name, file] of Object.entries(files))
      writeFileSync(join(folder, ADVICE_FOLDER, name), file);
    return loadAdvice(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Advice of these names, covers and, where given, order. */
export function adviceOf(covers: Record<string, object>): Advice[] {
  const files = Object.entries(covers).map(
    ([name, { before = [], ...rest }]: [string, { before?: string[] }]) => [
      `${name}.md`,
      adviceFile({ ...FRONT_MATTER, before, covers: rest }),
    ],
  );
  return adviceIn(Object.fromEntries(files));
}
