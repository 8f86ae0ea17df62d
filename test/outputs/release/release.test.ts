import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { list, type ReadEntry } from 'tar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releaseNotes, releaseProblems } from '../../../src/outputs/release/check-release.ts';
import { gatherRelease } from '../../../src/outputs/release/release-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tcerr-release-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const REPOSITORY = { type: 'git', url: 'git+https://github.com/Owner/errors.git' };

function project(
  values: object,
  changelog = '# Changelog\n\n## 1.2.3\n\n- Something new.\n',
): void {
  const text = { version: '1.2.3', repository: REPOSITORY, ...values };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(text));
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
}

describe('a tag', () => {
  it('may be published where all agree', () => {
    project({});
    expect(releaseProblems(folder, 'v1.2.3')).toEqual([]);
    expect(releaseProblems(folder, 'v1.2.3', 'owner/errors')).toEqual([]);
    for (const repository of ['github:Owner/errors', 'https://github.com/Owner/errors/']) {
      project({ repository });
      expect(releaseProblems(folder, 'v1.2.3', 'Owner/errors'), repository).toEqual([]);
    }
  });

  it.each([
    [
      'another version',
      {},
      'v1.2.4',
      /the tag is v1\.2\.4, and package\.json has the version 1\.2\.3/,
    ],
    ['no v', {}, '1.2.3', /tag it v1\.2\.3/],
    [
      'a version that is not a release',
      { version: '1.2.3-rc.1' },
      'v1.2.3-rc.1',
      /1\.2\.3-rc\.1; only/,
    ],
    ['no word on where the source is', { repository: undefined }, 'v1.2.3', /has no "repository"/],
    [
      'another repository',
      { repository: 'github:Owner/other' },
      'v1.2.3',
      /names the repository .*other/,
    ],
    [
      'a repository that only ends alike',
      { repository: 'https://x.example/y/owner/errors2' },
      'v1.2.3',
      /errors2/,
    ],
  ])('is refused in words: %s', (_, values, tag, words) => {
    project(values);
    expect(releaseProblems(folder, tag, 'owner/errors').join('\n')).toMatch(words);
  });

  it.each([
    '# Changelog\n\n## Unreleased\n\n- new\n',
    '## 1.2.30\n\n- new\n',
    '## 1.2.3\n\n## 1.2.2\n- old\n',
  ])('is refused where the changelog lists nothing under it', (changelog) => {
    project({}, changelog);
    expect(releaseProblems(folder, 'v1.2.3').join()).toMatch(/^CHANGELOG\.md has no list/);
  });

  it('is checked by a command, which tells all at once and needs nothing to be installed', () => {
    project({ repository: undefined }, '');
    const command = resolve('src/outputs/release/check-cli.ts');
    const env = { PATH: process.env.PATH, GITHUB_ACTIONS: 'true' };
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [command, ...args], { cwd: folder, env, encoding: 'utf8' });
    const { status, stderr } = run('v2.0.0');
    expect(status).toBe(1);
    expect(stderr.match(/^::error::/gm)).toHaveLength(3);
    expect(run().status).toBe(2);
    project({});
    expect(run('v1.2.3')).toMatchObject({ status: 0, stdout: 'v1.2.3 may be published.\n' });
  });
});

it('takes the notes of a release from the changelog', () => {
  project({}, '# Changelog\n\n## 1.3.0 (2026-01-01)\n\n- One\n  more.\n\n## 1.2.3\n\n- Two.\n');
  expect(releaseNotes(folder, '1.3.0')).toBe('- One\n  more.');
  expect(releaseNotes(folder, '1.2.3')).toBe('- Two.');
});

describe('the files of a release', () => {
  const files = new Map([
    ['site/index.html', 'page'],
    ['tcerr-offline.zip', 'zip'],
    ['tcerr.tgz', 'docset'],
    ['tcerr.xml', '<entry/>'],
    ['exports/tcerr.sqlite', 'tables'],
    ['exports/tcerr.ndjson', '{}\n'],
    ['exports/csv/codes.csv', 'code\n'],
  ]);
  const write = () => {
    for (const [name, text] of files) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  const bytes = (name: string) => readFileSync(join(folder, name));

  it('are next to the site for download, and together with their checksums', async () => {
    write();
    const names = await gatherRelease(folder, 'What is new.');
    for (const name of ['tcerr-offline.zip', 'tcerr.tgz', 'tcerr.xml']) {
      expect(bytes(`site/${name}`).toString()).toBe(files.get(name));
      expect(bytes(`release/${name}`).toString()).toBe(files.get(name));
    }
    expect(gunzipSync(bytes('release/tcerr.sqlite.gz')).toString()).toBe('tables');
    const entries: ReadEntry[] = [];
    await list({
      file: join(folder, 'release/tcerr-csv.tgz'),
      onReadEntry: (entry) => void entries.push(entry),
    });
    expect(entries.map(({ path }) => path)).toEqual(['tcerr-csv/codes.csv']);
    const sums = bytes('release/SHA256SUMS').toString().trim().split('\n');
    expect(sums).toHaveLength(names.length - 1);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(bytes(`release/${name}`))
          .digest('hex'),
      ).toBe(sum);
    }
    expect(bytes('release-notes.md').toString()).toBe('What is new.\n');
  });

  it('are not gathered where something was not built, and those gathered before stay', async () => {
    write();
    await gatherRelease(folder, '');
    rmSync(join(folder, 'tcerr.xml'));
    await expect(gatherRelease(folder, '')).rejects.toThrow(
      /tcerr\.xml does not exist; run SITE_URL/,
    );
    expect(existsSync(join(folder, 'release/SHA256SUMS'))).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
