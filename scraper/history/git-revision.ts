import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from 'tar';
import { ContentError } from '../../src/content/content-error.ts';
import { runGit } from './run-git.ts';

/** A branch, a tag, a commit or `HEAD~1`, but not an option, a range, a path or shell syntax. */
const REVISION = /^(?!.*\.\.)[A-Za-z0-9_@][A-Za-z0-9_@./~^-]{0,199}$/;

/** Whether a name has the form of a revision; only git knows whether the revision exists. */
export function isRevisionName(name: string): boolean {
  return REVISION.test(name);
}

/**
 * Extracts a folder of a revision into a temporary folder, runs work with it, and removes it.
 * `repository` is a folder in the repository's work tree; `folder` is relative to it.
 * @throws {ContentError} if git is missing, or the revision or its folder does not exist.
 */
export function withRevision<T>(
  { repository, revision, folder }: { repository: string; revision: string; folder: string },
  work: (folder: string) => T,
): T {
  if (!isRevisionName(revision)) throw refusal(revision, 'is not written like a revision');
  const git = (args: readonly string[]) =>
    runGit(repository, args, (reason) =>
      refusal(revision, reason || 'is neither a folder nor a revision of git'),
    );
  const commit = git([
    ...['rev-parse', '--verify', '--quiet', '--end-of-options'],
    `${revision}^{commit}`,
  ]);
  const archive = git([...['archive', '--format=tar', commit.toString().trim(), '--', folder]]);
  const target = mkdtempSync(join(tmpdir(), 'tcerr-revision-'));
  try {
    unpack(archive, target);
    return work(join(target, folder));
  } finally {
    rmSync(target, { recursive: true });
  }
}

/** Extracts only files and folders, because a link could point anywhere. */
function unpack(archive: Buffer, target: string): void {
  const isOrdinary = (entry: object) =>
    'type' in entry && (entry.type === 'File' || entry.type === 'Directory');
  extract({
    cwd: target,
    sync: true,
    strict: true,
    filter: (_, entry) => isOrdinary(entry),
  }).end(archive);
}

function refusal(revision: string, reason: string): ContentError {
  return new ContentError('This state of the content cannot be read:', [`${revision}: ${reason}`]);
}
