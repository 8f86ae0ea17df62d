import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { differencesBetween, replayedFacts } from '../../../bench/history/compare-release.ts';
import { importedFacts } from '../../../bench/history/imported-facts.ts';
import { NO_HISTORY } from '../../../scraper/history/new-releases.ts';
import {
  type Clones,
  type ReadHistory,
  readHistory,
} from '../../../scraper/history/read-history.ts';
import type { Series } from '../../../src/schema/facts/release-history.ts';
import {
  apiJson,
  apiPath,
  cloneOf,
  commitAll,
  git,
  goFiles,
  type MadeRelease,
} from './releases.ts';

const read = (clones: Clones, known = NO_HISTORY) => readHistory('international', clones, known, 1);

const eventsOf = ({ services }: ReadHistory, series: Series, service = 'toy') =>
  services.get(service)?.[series].map(({ release, change, ...lists }) => {
    const said = Object.entries(lists).filter(
      ([key, value]) => key !== 'apiVersion' && (!Array.isArray(value) || value.length > 0),
    );
    return [release, change, Object.fromEntries(said)];
  });

const release = (number: string, date: string, files: MadeRelease['files']): MadeRelease => ({
  subject: `release v${number}`,
  tag: `v${number}`,
  date,
  files,
});

const SDK = [
  release('3.0.1', '2020-01-01', goFiles({ 'A.One': 'The one.' }, { Do: ['A.One'], Rest: [] })),
  { subject: 'update readme', date: '2020-01-02', files: { 'README.md': 'x' } },
  release(
    '3.0.2',
    '2020-01-03',
    goFiles({ 'A.One': 'The one.', 'A.Two': 'The two.' }, { Do: ['A.One', 'A.Two'], Rest: [] }),
  ),
  release('3.0.3', '2020-01-04', goFiles({ 'A.Two': 'The two.' }, { Do: ['A.Two'] })),
  release(
    '3.0.4',
    '2020-01-05',
    goFiles(
      { 'A.One': 'The one.', 'A.Two': 'The two.' },
      { Do: ['A.One', 'A.Two'], Rest: ['A.One'] },
    ),
  ),
];

const CLI = [
  release('3.0.1.1', '2020-01-01', { 'README.md': 'without definitions' }),
  release('3.0.2.1', '2020-01-02', {
    [apiPath()]: apiJson({ Do: { input: ['A'], output: ['RequestId'] } }),
  }),
  release('3.0.3.1', '2020-01-03', {
    [apiPath()]: apiJson(
      { Do: { input: ['A', 'B'], output: ['RequestId'] }, Rest: { input: ['A', 'B'] } },
      ['T'],
    ),
  }),
];

describe('the history of releases', () => {
  it('has what each release of the Go SDK adds, removes and brings back', async () => {
    const history = await read({ sdk: cloneOf(SDK) });
    expect(history.releases.sdk.map(({ release, date }) => [release, date])).toEqual([
      ['3.0.1', '2020-01-01'],
      ['3.0.2', '2020-01-03'],
      ['3.0.3', '2020-01-04'],
      ['3.0.4', '2020-01-05'],
    ]);
    expect(eventsOf(history, 'sdk')).toEqual([
      ['3.0.1', 'found', { version: true, actions: 'Rest', returns: ['Do = A.One'] }],
      ['3.0.2', 'added', { returns: ['Do = A.Two'] }],
      [
        '3.0.3',
        'removed',
        {
          actions: 'Rest',
          codes: 'A.One',
          returns: ['Do = A.One'],
          statements: [expect.stringMatching(/^A\.One [0-9a-f]{10}$/)],
        },
      ],
      ['3.0.4', 'added', { returns: ['Do Rest = A.One'] }],
    ]);
    expect(history.issues).toEqual([]);
  });

  it('begins with the first release that has definitions, and does not call it a beginning', async () => {
    const history = await read({ cli: cloneOf(CLI) });
    expect(history.releases.cli.map(({ release }) => release)).toEqual(['3.0.2.1', '3.0.3.1']);
    expect(eventsOf(history, 'cli')).toEqual([
      ['3.0.2.1', 'found', { version: true, input: ['Do = A'], output: ['Do = RequestId'] }],
      ['3.0.3.1', 'added', { input: ['Do = B', 'Rest = A B'] }],
      ['3.0.3.1', 'found', { types: 'T' }],
    ]);
  });

  it('is the same in every release as what the import reads from a checkout', async () => {
    for (const [series, releases] of [
      ['sdk', SDK],
      ['cli', CLI.slice(1)],
    ] as const) {
      const clone = cloneOf(releases);
      const history = await read({ [series]: clone });
      for (const { release, commit } of history.releases[series]) {
        const replayed = replayedFacts(
          history.releases,
          history.services.values(),
          series,
          release,
        );
        const imported = await importedFacts(clone, series, commit, 'international');
        expect(imported.size).toBe(1);
        expect(differencesBetween(replayed, imported), release).toEqual([]);
      }
    }
  });

  it('reads only new releases into an existing history', async () => {
    const [sdk, cli] = [cloneOf(SDK.slice(0, 3)), cloneOf(CLI.slice(0, 2))];
    const before = await read({ sdk, cli });
    commitAll(sdk, SDK.slice(3));
    commitAll(cli, CLI.slice(2));
    const after = await read({ sdk, cli }, before);
    expect(after.fresh).toEqual({ cli: 1, sdk: 2 });
    const whole = await read({ sdk, cli });
    expect(whole.fresh).toEqual({ cli: 2, sdk: 4 });
    expect({ ...after, fresh: null }).toEqual({ ...whole, fresh: null });
  });

  it('keeps a series that is not read, and refuses a clone without the last known release', async () => {
    const sdk = cloneOf(SDK);
    const before = await read({ sdk });
    const after = await read({ cli: cloneOf(CLI) }, before);
    expect(after.releases.sdk).toEqual(before.releases.sdk);
    expect(eventsOf(after, 'sdk')).toEqual(eventsOf(before, 'sdk'));
    const other = cloneOf(SDK.slice(0, 1));
    await expect(read({ sdk: other }, after)).rejects.toThrow(
      'of the last known release, 3.0.4; if the repository was written anew',
    );
  });

  it('reports a broken file, keeps what it had, and does not date what the next one shows', async () => {
    const broken = release('3.0.4.1', '2020-01-04', { [apiPath()]: '{"metadata":' });
    const whole = release('3.0.5.1', '2020-01-05', {
      [apiPath()]: apiJson({ Do: { input: ['A', 'C'] } }),
    });
    const history = await read({ cli: cloneOf([...CLI.slice(1, 2), broken, whole]) });
    expect(eventsOf(history, 'cli')?.slice(1)).toEqual([
      ['3.0.5.1', 'removed', { output: ['Do = RequestId'] }],
      ['3.0.5.1', 'found', { input: ['Do = C'] }],
    ]);
    expect(history.issues).toMatchObject([
      {
        page: `3.0.4.1 ${apiPath()}`,
        reason: 'cannot be used',
        text: expect.stringMatching(/^is not JSON/),
      },
    ]);
  });

  it('takes two folders of one service for one', async () => {
    const api = apiJson({ Do: { input: ['A'] } });
    const moved = release('3.0.3.1', '2020-01-03', {
      [apiPath()]: null,
      [apiPath('toyshop')]: api,
    });
    const history = await read({
      cli: cloneOf([release('3.0.2.1', '2020-01-02', { [apiPath()]: api }), moved]),
    });
    expect([...history.services.keys()]).toEqual(['toy']);
    expect(eventsOf(history, 'cli')).toHaveLength(1);
    expect(history.releases.folders).toEqual([{ folder: 'toyshop', service: 'toy' }]);
  });

  it('lets the later of two releases with one number count, and reports the earlier', async () => {
    const released = (date: string, files: MadeRelease['files']): MadeRelease => ({
      ...{ subject: 'release 3.0.1', date, files },
    });
    const files = SDK.map((one) => one.files);
    const history = await read({
      sdk: cloneOf([
        released('2020-01-01', files[0] ?? {}),
        released('2020-01-02', files[2] ?? {}),
      ]),
    });
    expect(history.releases.sdk).toMatchObject([{ release: '3.0.1', date: '2020-01-02' }]);
    expect(eventsOf(history, 'sdk')).toHaveLength(1);
    expect(history.issues).toMatchObject([
      { page: '3.0.1', reason: 'was released again; the later release counts' },
    ]);
  });

  it('says what a shallow and a partial clone lack, and fetches nothing', async () => {
    const origin = cloneOf(SDK);
    git(origin, ['config', 'uploadpack.allowFilter', 'true']);
    const folder = mkdtempSync(join(tmpdir(), 'tcerr-clone-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const cloned = (name: string, option: string) => {
      git(folder, ['clone', '--quiet', '--bare', option, `file://${origin}`, name]);
      return join(folder, name);
    };
    const shallow = await read({ sdk: cloned('shallow', '--depth=2') });
    expect(shallow.releases.sdk.map(({ release }) => release)).toEqual(['3.0.3', '3.0.4']);
    expect(eventsOf(shallow, 'sdk')?.[0]).toMatchObject(['3.0.3', 'found', {}]);
    expect(shallow.issues).toMatchObject([{ reason: expect.stringContaining('shallow') }]);
    const partial = await read({ sdk: cloned('partial', '--filter=blob:none') });
    expect(partial.services.get('toy')).toBeUndefined();
    expect(partial.issues).toHaveLength(8);
    expect(partial.issues[0]).toMatchObject({ reason: 'is not in the clone' });
  });

  it('refuses what is not a clone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tcerr-clone-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    await expect(read({ sdk: folder })).rejects.toThrow(`${folder}: `);
  });
});
