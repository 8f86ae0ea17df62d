import { spawnSync } from 'node:child_process';
import type { ContentError } from '../../src/content/content-error.ts';

/** Larger than the content of any revision and any list that git prints here, in bytes. */
const OUTPUT_LIMIT = 1_000_000_000;

/**
 * Runs git to its end and gives what it printed.
 * @param refuse makes the error from a reason: `git says: …` with the last line of what git said; empty if git said
 * nothing.
 * @throws {ContentError} the error that `refuse` makes, if git is missing or fails.
 */
export function runGit(
  folder: string,
  args: readonly string[],
  refuse: (reason: string) => ContentError,
): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...args], {
    maxBuffer: OUTPUT_LIMIT,
  });
  if (error) throw refuse(`git cannot be run (${error.message})`);
  if (status !== 0) throw refuse(lastLineOfGit(stderr.toString()));
  return stdout;
}

/** `git says: …` with the last line of what git said; empty if it said nothing. */
export function lastLineOfGit(said: string): string {
  const line = said.trim().split('\n').at(-1);
  return line ? `git says: ${line}` : '';
}
