import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { clientGo, errorsGo } from '../../../bench/definitions/go-files.ts';

/** A release to commit: files by their paths, `null` for one that it deletes. */
export interface MadeRelease {
  subject: string;
  tag?: string;
  date: string;
  files: Record<string, string | null>;
}

/** A clone with these releases, in a folder that is removed when the test has finished. */
export function cloneOf(releases: readonly MadeRelease[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-clone-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  git(folder, ['init', '--quiet', '--initial-branch=master']);
  commitAll(folder, releases);
  return folder;
}

/** Adds releases to a clone. */
export function commitAll(folder: string, releases: readonly MadeRelease[]): void {
  for (const { subject, tag, date, files } of releases) {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, path);
      if (text === null) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '--allow-empty', '--message', subject], date);
    if (tag !== undefined) git(folder, ['tag', tag]);
  }
}

/** Runs git in a folder, at a time in UTC. */
export function git(folder: string, args: readonly string[], date = '2020-01-01'): string {
  const time = `${date}T12:00:00Z`;
  const who = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.com'];
  return execFileSync('git', [...who, '-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time },
  });
}

/** An `api.json` of actions with their parameters, and of data types. */
export function apiJson(
  actions: Record<string, { input?: string[]; output?: string[] }>,
  types: string[] = [],
  service = 'toy',
): string {
  const member = (name: string) => ({ name, type: 'string', member: 'string', document: '' });
  const objects = Object.entries(actions).flatMap(([name, { input = [], output = [] }]) => [
    [`${name}Request`, { members: input.map(member) }],
    [`${name}Response`, { members: output.map(member) }],
  ]);
  return JSON.stringify({
    metadata: { apiVersion: '2020-01-02', serviceShortName: service },
    actions: Object.fromEntries(
      Object.keys(actions).map((name) => [
        name,
        { name, input: `${name}Request`, output: `${name}Response` },
      ]),
    ),
    objects: Object.fromEntries([...objects, ...types.map((name) => [name, { members: [] }])]),
  });
}

/** The path of an `api.json`. */
export const apiPath = (folder = 'toy') => `tccli/services/${folder}/v20200102/api.json`;

const SDK = 'tencentcloud/toy/v20200102';

/** The Go files of a service version whose actions return codes. */
export function goFiles(
  codes: Record<string, string>,
  actions: Record<string, string[]>,
): Record<string, string> {
  return {
    [`${SDK}/errors.go`]: errorsGo({ errorCodes: codes, actionErrorCodes: {} }),
    [`${SDK}/client.go`]: clientGo({ errorCodes: {}, actionErrorCodes: actions }),
  };
}
