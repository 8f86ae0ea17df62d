import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadChanges } from '../../../src/content/changes/load-changes.ts';
import { writeSampleContent } from '../../package/sample-content.ts';
import { CONTENT, runScrape, snapshot, temporaryFolder } from '../helpers.ts';

/** A content folder of a day in May 2024, with more codes than the sample. */
function sample(day: string, ...codes: string[]): string {
  const folder = join(temporaryFolder(), 'content');
  writeSampleContent(folder, codes);
  setDay(folder, day);
  return folder;
}

function setDay(folder: string, day: string): void {
  const path = join(folder, 'international/manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, updatedAt: `2024-05-${day} 07:08:09` }));
}

const record = (old: string, now: string) =>
  runScrape('diff', old, now, '--record', '--content', now);
const RECORDED = 'history/changes/international/2024-05-20.json';

describe('scrape diff --record', () => {
  it('keeps the change under the day of the newer state, next to the report', () => {
    const [old, now] = [sample('10'), sample('20', 'Brand.New')];
    const { status, out, err } = record(old, now);
    expect([status, err]).toEqual([0, `Recorded in ${join(now, RECORDED)}.\n`]);
    expect(out).toMatch('1 error code added');
    expect(loadChanges(now)).toMatchObject([
      {
        before: { updatedAt: '2024-05-10 07:08:09' },
        after: { updatedAt: '2024-05-20 07:08:09' },
        serviceVersions: [{ errorCodes: [{ kind: 'added', count: 1, names: ['Brand.New'] }] }],
      },
    ]);
    expect(runScrape('changes', '--content', now).out).toMatch('1 change is recorded');
  });

  it('writes the same bytes again, and refuses to write others in their place', () => {
    const [old, now] = [sample('10'), sample('20', 'Brand.New')];
    record(old, now);
    const before = snapshot(now);
    expect(record(old, now).err).toMatch('is already recorded');
    expect(snapshot(now)).toEqual(before);
    const other = record(sample('11'), now);
    expect([other.status, other.err]).toEqual([
      2,
      expect.stringContaining(`${RECORDED}: remove it first`),
    ]);
    expect(snapshot(now)).toEqual(before);
  });

  it('refuses what does not follow, and what is not later', () => {
    const [old, now] = [sample('10'), sample('20', 'Brand.New')];
    record(old, now);
    setDay(now, '30');
    for (const [from, said] of [
      [sample('15'), 'begins at 2024-05-15 07:08:09, but the one before it ends at 2024-05-20'],
      [sample('30'), 'the newer state is of 2024-05-30 07:08:09, the older of 2024-05-30 07:08:09'],
    ] as const) {
      const { status, err } = record(from, now);
      expect([status, err]).toEqual([2, expect.stringContaining(said)]);
    }
    const earlier = runScrape(
      'diff',
      sample('01'),
      sample('02', 'X'),
      '--record',
      '--content',
      now,
    );
    expect([earlier.status, earlier.err]).toEqual([
      2,
      expect.stringContaining('it is of 2024-05-02 07:08:09, and the last one of 2024-05-20'),
    ]);
    expect(existsSync(join(now, 'history/changes/international/2024-05-30.json'))).toBe(false);
    expect(record(sample('20', 'Brand.New'), now).status).toBe(0);
    expect(loadChanges(now)).toHaveLength(2);
  });

  it('writes nothing where nothing differs, and nothing into a folder that is not of content', () => {
    const [old, now] = [sample('10'), sample('10')];
    expect(record(old, now)).toMatchObject({
      status: 0,
      err: 'Nothing differs; nothing was recorded.\n',
    });
    expect(existsSync(join(now, 'history'))).toBe(false);
    const foreign = temporaryFolder();
    writeFileSync(join(foreign, 'letter.txt'), 'x');
    const later = sample('20', 'Brand.New');
    expect(runScrape('diff', old, later, '--record', '--content', foreign)).toMatchObject({
      status: 2,
      err: expect.stringContaining('This is not a content folder'),
    });
    expect(snapshot(foreign)).toEqual(new Map([['/letter.txt', btoa('x')]]));
  });
});

describe('scrape changes', () => {
  it('finds the changes of this repository as the command writes them', () => {
    const { status, out } = runScrape('changes');
    expect([status, out]).toEqual([0, expect.stringMatching(/^\d+ changes? (is|are) recorded/)]);
  });

  it('tells a file that was edited, and content that is later than the last change', () => {
    const now = sample('20', 'Brand.New');
    record(sample('10'), now);
    setDay(now, '21');
    writeFileSync(join(now, RECORDED), ` ${readFileSync(join(now, RECORDED), 'utf8')}`);
    const { status, err } = runScrape('changes', '--content', now);
    expect(status).toBe(1);
    expect(err).toMatch(`${RECORDED}: differs from what the command writes`);
    expect(err).toMatch('the content is of 2024-05-21 07:08:09, the last change is of 2024-05-20');
  });
});

/** The first and the second state of this repository's data, where its history has them. */
const log = spawnSync('git', ['log', '--format=%H', '--reverse', '--', 'content/manifest.json']);
const second = log.stdout?.toString().split('\n')[1] ?? '';
const revision = spawnSync('git', ['rev-parse', '--verify', '--quiet', `${second}~1`]);
const hasHistory = second !== '' && revision.status === 0;

describe('the first recorded change', () => {
  it.runIf(hasHistory)(
    `is what the repository's own history gives${hasHistory ? '' : ' (skipped: it is not here)'}`,
    () => {
      const folder = join(temporaryFolder(), 'content');
      writeSampleContent(folder);
      const { status } = runScrape('diff', `${second}~1`, second, '--record', '--content', folder);
      expect(status).toBe(0);
      const path = 'history/changes/international/2026-08-21.json';
      expect(readFileSync(join(folder, path), 'utf8')).toBe(
        readFileSync(join(CONTENT, path), 'utf8'),
      );
    },
  );
});
