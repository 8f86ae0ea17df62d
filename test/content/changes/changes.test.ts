import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeEntry } from '../../../src/content/changes/change-entry.ts';
import { changeDate, changePath, loadChanges } from '../../../src/content/changes/load-changes.ts';
import { diffContent } from '../../../src/content/compare/diff-content.ts';
import { ContentError } from '../../../src/content/content-error.ts';
import type { Content } from '../../../src/schema/facts/content.ts';
import {
  type ChangeEntry,
  ChangeEntrySchema,
  NAMED_CHANGES,
} from '../../../src/schema/history/change-entry.ts';
import { temporaryFolder } from '../../scraper/helpers.ts';
import { first, smallContent } from '../compare/states.ts';

const dated = (updatedAt: string | null, change: (content: Content) => void = () => undefined) =>
  smallContent((content) => {
    content.manifest.updatedAt = updatedAt;
    change(content);
  });

const OLD = dated('2024-01-01 00:00:00');
const entryAfter = (change?: (content: Content) => void, on = '2024-02-02 03:04:05') => {
  const after = dated(on, change);
  return changeEntry(OLD, after, diffContent(OLD, after));
};

/** Puts entries where a content folder keeps them. */
function folderOf(...entries: ChangeEntry[]): string {
  const folder = temporaryFolder();
  for (const entry of entries) write(folder, changePath('international', entry), entry);
  return folder;
}

function write(folder: string, path: string, value: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(value));
}

const disk = ({ serviceVersions }: Content) => first(serviceVersions);

describe('an entry', () => {
  it('names codes and actions that came, went, came back or were reworded', () => {
    const entry = entryAfter((content) => {
      const { actions, errorCodes, dataTypes } = disk(content);
      const [busy, gone] = errorCodes;
      if (!busy || !gone) throw new Error('the sample has changed');
      busy.descriptions = [{ text: 'Busy now.', sources: ['cli'] }];
      delete gone.removed;
      errorCodes.push({ ...busy, code: 'Brand.New' });
      actions.splice(1, 1);
      dataTypes.splice(0, 1);
    });
    expect(entry.serviceVersions).toEqual([
      {
        service: 'disk',
        apiVersion: '2020-01-01',
        kind: 'changed',
        actions: [{ kind: 'removed', count: 1, names: ['Detach'] }],
        errorCodes: [
          { kind: 'added', count: 1, names: ['Brand.New'] },
          { kind: 'restored', count: 1, names: ['Gone'] },
          { kind: 'reworded', count: 1, names: ['FailedOperation.Busy'] },
        ],
        dataTypes: { removed: 1 },
      },
    ]);
    expect(entry.counts).toEqual({
      serviceVersions: { changed: 1 },
      actions: { removed: 1 },
      dataTypes: { removed: 1 },
      errorCodes: { added: 1, restored: 1, reworded: 1 },
    });
    expect(entry.distinctCodes).toEqual({ added: 2, removed: 0 });
    expect(ChangeEntrySchema.parse(entry)).toEqual(entry);
  });

  it('names no more than its bound and counts the rest, and names nothing of a version that came whole', () => {
    const entry = entryAfter((content) => {
      const version = disk(content);
      const code = first(version.errorCodes);
      for (let at = 0; at < NAMED_CHANGES + 5; at += 1)
        version.errorCodes.push({ ...code, code: `New.Code${String(at).padStart(2, '0')}` });
      content.serviceVersions.push({ ...version, apiVersion: '2022-01-01' });
    });
    const [known, whole] = entry.serviceVersions;
    expect(known?.errorCodes[0]).toMatchObject({ kind: 'added', count: NAMED_CHANGES + 5 });
    expect(known?.errorCodes[0]?.names).toHaveLength(NAMED_CHANGES);
    expect(known?.errorCodes[0]?.names[0]).toBe('New.Code00');
    expect(whole).toMatchObject({ apiVersion: '2022-01-01', kind: 'added' });
    expect(whole?.errorCodes.every(({ count, names }) => count > 0 && names.length === 0)).toBe(
      true,
    );
  });

  it('tells which release of the definitions was read, and how many sources came and went', () => {
    const release = (id: string, version: string) => ({
      id,
      kind: 'definitions' as const,
      form: 'go-sdk' as const,
      url: null,
      title: `sdk-${id}`,
      product: null,
      frameLanguage: null,
      version,
      updatedAt: null,
      remark: null,
      sha256: null,
      edition: 'international' as const,
    });
    const before = dated('2024-01-01 00:00:00', ({ sources }) => {
      sources.push(release('go', '1.0'), release('old', '9'));
    });
    const after = dated('2024-02-02 03:04:05', ({ sources }) => {
      sources.push(release('go', '1.1'), release('new', '2'));
    });
    const entry = changeEntry(before, after, diffContent(before, after));
    expect(entry.sources).toEqual({ added: 1, removed: 1 });
    expect(entry.releases).toEqual([
      { title: 'sdk-go', before: '1.0', after: '1.1' },
      { title: 'sdk-new', before: null, after: '2' },
      { title: 'sdk-old', before: '9', after: null },
    ]);
  });

  it('is the same for the same states, in whatever order they come', () => {
    const change = (content: Content) => disk(content).errorCodes.splice(0, 1);
    const turned = entryAfter((content) => {
      change(content);
      content.serviceVersions.reverse();
      disk(content).actions.reverse();
    });
    expect(JSON.stringify(turned)).toBe(JSON.stringify(entryAfter(change)));
  });

  it.each([null, '2024-01-01 00:00:00', '2023-12-31 23:59:59'])(
    'is refused of a state of %s after one of 2024-01-01',
    (updatedAt) => {
      const after = dated(updatedAt);
      expect(() => changeEntry(OLD, after, diffContent(OLD, after))).toThrow(ContentError);
    },
  );
});

describe('the recorded changes', () => {
  const one = entryAfter((content) => disk(content).errorCodes.splice(0, 1));
  const follower: ChangeEntry = {
    ...entryAfter(undefined, '2024-03-03 00:00:00'),
    before: one.after,
  };

  it('are read newest first; without files there are none', () => {
    expect(loadChanges(folderOf(one, follower)).map(changeDate)).toEqual([
      '2024-03-03',
      '2024-02-02',
    ]);
    expect(loadChanges(temporaryFolder())).toEqual([]);
  });

  it('are refused where an entry does not begin where the one before it ends', () => {
    const gap = { ...follower, before: { ...follower.before, updatedAt: '2024-02-09 00:00:00' } };
    expect(() => loadChanges(folderOf(one, gap))).toThrow(
      'the change of 2024-03-03 00:00:00: begins at 2024-02-09 00:00:00, but the one before it ends at 2024-02-02 03:04:05',
    );
  });

  it('are refused where figures are not the sums of what is listed', () => {
    const wrong = { ...one, counts: { ...one.counts, errorCodes: { removed: 7 } } };
    expect(() => loadChanges(folderOf(wrong))).toThrow(
      'counts.errorCodes.removed is 7, but what it lists comes to 1',
    );
  });

  it('are refused under another name, of another shape, with a hostile name or with too many', () => {
    const [version] = one.serviceVersions;
    const named = (names: string[], count = names.length) => ({
      ...one,
      serviceVersions: [{ ...version, errorCodes: [{ kind: 'removed', count, names }] }],
    });
    for (const [path, value, said] of [
      [
        'history/changes/international/2024-02-03.json',
        one,
        'its path must be history/changes/international/2024-02-02.json',
      ],
      [
        'history/changes/international/note.txt',
        one,
        'its path must be history/changes/international/2024-02-02.json',
      ],
      [
        'history/changes/international/2024-02-02.json',
        [],
        'history/changes/international/2024-02-02.json: Invalid input',
      ],
      ['history/changes/international/2024-02-02.json', { ...one, extra: 1 }, 'extra'],
      [
        'history/changes/international/2024-02-02.json',
        named(['</script>']),
        'is not an error code',
      ],
      [
        'history/changes/international/2024-02-02.json',
        named(['A', 'B'], 1),
        'lists more names than its count',
      ],
      [
        'history/changes/international/2024-02-02.json',
        named(Array(NAMED_CHANGES + 1).fill('A')),
        'Too big',
      ],
    ] as const) {
      const folder = temporaryFolder();
      write(folder, path, value);
      expect(() => loadChanges(folder), said).toThrow(said);
    }
  });
});
