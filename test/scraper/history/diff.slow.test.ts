import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { withRevision } from '../../../scraper/history/git-revision.ts';
import { ContentError } from '../../../src/content/content-error.ts';
import { writeSampleContent } from '../../package/sample-content.ts';
import { runScrape, temporaryFolder } from '../helpers.ts';

/** Runs git, as nobody in particular. */
function git(folder: string, ...args: string[]) {
  const person = ['-c', 'user.name=n', '-c', 'user.email=e@example.com'];
  return spawnSync('git', [...person, ...args], { cwd: folder, encoding: 'utf8' });
}

function sample(...codes: string[]): string {
  const folder = join(temporaryFolder(), 'content');
  writeSampleContent(folder, codes);
  return folder;
}

/** A repository whose first commit has the sample, and whose second has one more code. */
function repository(): string {
  const folder = temporaryFolder();
  git(folder, 'init', '--quiet');
  for (const codes of [[], ['Brand.New']]) {
    writeSampleContent(join(folder, 'content'), codes);
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message', 'x');
  }
  return folder;
}

/** Gives what runs in a test a folder of its own for what it unpacks. */
function ownTemporaries(): string {
  const folder = temporaryFolder();
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  return folder;
}

describe('scrape diff of two folders', () => {
  it('tells what differs, as text, Markdown or JSON', () => {
    const [old, now] = [sample(), sample('Brand.New')];
    const text = runScrape('diff', old, now);
    expect(text).toMatchObject({ status: 0, err: '' });
    expect(text.out).toMatch('1 error code added\n    Brand.New\n');
    expect(runScrape('diff', '--markdown', old, now).out).toMatch('  - `Brand.New`\n');
    expect(JSON.parse(runScrape('diff', '--json', old, now).out)).toMatchObject({
      isEmpty: false,
      distinctCodes: { added: ['Brand.New'], removed: [] },
      serviceVersions: [{ service: 'as', errorCodes: [{ name: 'Brand.New', kind: 'added' }] }],
    });
  });

  it('says by its exit code whether they differ, where asked', () => {
    const [old, now] = [sample(), sample('Brand.New')];
    expect(runScrape('diff', '--exit-code', old, now).status).toBe(1);
    expect(runScrape('diff', '--exit-code', old, old)).toMatchObject({
      status: 0,
      out: expect.stringContaining('nothing differs'),
    });
  });

  it('exits with 2 when a state cannot be read, or a word not be understood', () => {
    const folder = sample();
    for (const args of [
      [folder],
      [folder, folder, '--limit', 'x'],
      [folder, temporaryFolder()],
      [folder, 'no-such-revision'],
      [folder, ''],
    ]) {
      const { status, out, err } = runScrape('diff', ...args);
      expect([status, out], args.join(' ')).toEqual([2, '']);
      expect(err).not.toMatch(/^ +at /m);
    }
  });

  it('does not compare words that one folder lacks, and says so', () => {
    const [old, now] = [sample(), sample()];
    mkdirSync(join(now, 'international/text/services'), { recursive: true });
    const { out, err } = runScrape('diff', old, now);
    expect(out).toMatch('nothing differs');
    expect(err).toMatch(`in the definitions are not compared: ${old} does not contain them`);
  });
});

/** The commit that brought the definitions, where this repository's history has it and its parent. */
const added = git('.', 'log', '--diff-filter=A', '--format=%H', '--', 'content/definitions');
const commit = added.stdout?.trim().split('\n').at(-1) ?? '';
const hasHistory = git('.', 'rev-parse', '--verify', '--quiet', `${commit}~1`).status === 0;

describe('scrape diff of revisions', () => {
  it.runIf(hasHistory)(
    `reads this repository's own${hasHistory ? '' : ' (skipped: its history is not here)'}`,
    () => {
      const temporaries = ownTemporaries();
      expect(runScrape('diff', '--exit-code', 'HEAD', 'HEAD')).toMatchObject({
        status: 0,
        err: '',
      });
      const { out } = runScrape('diff', '--json', `${commit}~1`, commit);
      const { after, counts } = JSON.parse(out);
      expect(after.counts.serviceVersions).toBeGreaterThan(100);
      expect(counts.serviceVersions.added + counts.serviceVersions.changed).toBe(
        after.counts.serviceVersions,
      );
      expect(readdirSync(temporaries)).toEqual([]);
    },
  );

  it('finds the folder as each revision has it', () => {
    const place = { repository: repository(), folder: 'content' };
    const has = (revision: string) =>
      withRevision(
        { ...place, revision },
        (folder) => readdirSync(join(folder, 'international/pages/services')).length,
      );
    expect([has('HEAD'), has('HEAD~1'), has('HEAD^')]).toEqual([3, 3, 3]);
    expect(() => has('HEAD~2')).toThrow('HEAD~2: is neither a folder nor a revision of git');
    const noFolder = { ...place, folder: 'elsewhere', revision: 'HEAD' };
    expect(() => withRevision(noFolder, String)).toThrow('HEAD: git says: ');
  });

  it('unpacks no link', () => {
    const folder = repository();
    symlinkSync('/etc', join(folder, 'content/link'));
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message', 'x');
    withRevision({ repository: folder, folder: 'content', revision: 'HEAD' }, (content) => {
      expect(readdirSync(content)).toContain('international');
      expect(readdirSync(content)).not.toContain('link');
    });
  });

  it.each([
    '--output=owned',
    '-h',
    'HEAD; touch owned',
    '$(touch owned)',
    'HEAD:content',
    'a..b',
    'HEAD\n--help',
    '@{-1}',
    'x'.repeat(300),
  ])('refuses the name %j before git sees it', (revision) => {
    const folder = repository();
    const run = () => withRevision({ repository: folder, folder: 'content', revision }, String);
    expect(run).toThrow(ContentError);
    expect(run).toThrow('is not written like a revision');
    expect(existsSync(join(folder, 'owned'))).toBe(false);
  });

  it('removes its folder when the work fails', () => {
    const place = { repository: repository(), folder: 'content', revision: 'HEAD' };
    const temporaries = ownTemporaries();
    expect(() =>
      withRevision(place, () => {
        writeFileSync('/dev/null/x', '');
      }),
    ).toThrow('ENOTDIR');
    expect(readdirSync(temporaries)).toEqual([]);
  });
});
