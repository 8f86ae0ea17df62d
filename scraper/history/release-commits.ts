import { type Release, ReleaseNumberSchema } from '../../src/schema/history/release-history.ts';
import { compareText } from '../../src/text/compare-text.ts';
import type { Issue } from '../pages/issue.ts';
import type { ChangedFile, Commit } from './git-clone.ts';

/** A release and the wanted files that differ from the one before. */
export interface ReleaseStep extends Release {
  files: ChangedFile[];
}

/** How a commit says in its subject that it is a release. */
const SUBJECT = /^(?:release[\s_]*)?v?(\d+(?:\.\d+){2,3})$/i;
const TAG = /^v?(\d+(?:\.\d+){2,3})$/;

/**
 * The releases among commits. Commits that are not releases count to the next one. Of two releases with one number,
 * the later counts, and the earlier is reported.
 * @param isWanted whether a path is read.
 */
export function releasesAmong(
  commits: readonly Commit[],
  isWanted: (path: string) => boolean,
): { steps: ReleaseStep[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const numbers = commits.map(numberOf);
  const last = new Map(numbers.map((number, at) => [number, at]));
  const steps: ReleaseStep[] = [];
  let pending = new Map<string, ChangedFile>();
  for (const [at, commit] of commits.entries()) {
    for (const file of commit.files) if (isWanted(file.path)) pending.set(file.path, file);
    const release = numbers[at];
    if (release == null) continue;
    const [date = ''] = new Date(commit.time * 1000).toISOString().split('T');
    if (last.get(release) !== at) {
      issues.push({
        page: release,
        row: commit.id.slice(0, 12),
        reason: 'was released again; the later release counts',
        text: commit.subject,
      });
      continue;
    }
    const files = [...pending.values()].sort((a, b) => compareText(a.path, b.path));
    steps.push({ release, date, commit: commit.id.slice(0, 12), files });
    pending = new Map();
  }
  return { steps, issues };
}

/** The number of the release that a commit is; `null` if it is not one. */
function numberOf({ tags, subject }: Commit): string | null {
  const tagged = tags.flatMap((tag) => TAG.exec(tag)?.[1] ?? []).sort(compareText);
  const number = tagged.at(-1) ?? SUBJECT.exec(subject.trim())?.[1];
  return number !== undefined && ReleaseNumberSchema.safeParse(number).success ? number : null;
}
