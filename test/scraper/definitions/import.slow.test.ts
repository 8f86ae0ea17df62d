import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientGo, errorsGo } from '../../../bench/definitions/go-files.ts';
import {
  type ImportOptions,
  importDefinitions,
  importText,
} from '../../../scraper/definitions/import.ts';
import { ContentError } from '../../../src/content/content-error.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import type { Source } from '../../../src/schema/facts/source.ts';
import {
  API,
  archiveOf,
  CLI_FILES,
  ERRORS_GO,
  type Files,
  folderOf,
  SDK_FILES,
  temporaryFolder,
} from './repository.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'tcerr-import-'));
});
afterEach(() => rmSync(content, { recursive: true }));

interface Stated {
  /** How many actions the service has, each with a code of its own; from `Do100` on. */
  count: number;
  without?: readonly number[];
  packedAt?: string;
  service?: string;
}

/** The two repositories of one service, as archives. */
async function repositoriesOf({
  count,
  without = [],
  packedAt = '2026-01-02T03:04:05Z',
  service = 'disk',
}: Stated) {
  const numbers = Array.from({ length: count }, (_, index) => index + 100).filter(
    (n) => !without.includes(n),
  );
  const actions = numbers.map((n) => [
    `Do${n}`,
    { name: 'A sentence of the provider.', input: 'None', output: 'None' },
  ]);
  const api = {
    metadata: { apiVersion: '2020-01-01', serviceShortName: service },
    actions: Object.fromEntries(actions),
    objects: { None: { members: [] } },
  };
  const go = {
    errorCodes: Object.fromEntries(
      numbers.map((n) => [`FailedOperation.Code${n}`, 'Another sentence.']),
    ),
    actionErrorCodes: Object.fromEntries(
      numbers.map((n) => [`Do${n}`, [`FailedOperation.Code${n}`]]),
    ),
  };
  const cli = { [`tccli/services/${service}/v20200101/api.json`]: JSON.stringify(api) };
  const sdk = {
    [`tencentcloud/${service}/v20200101/errors.go`]: errorsGo(go),
    [`tencentcloud/${service}/v20200101/client.go`]: clientGo(go),
  };
  return {
    cli: await archiveOf(cli, 'cli-1.0', packedAt),
    sdk: await archiveOf(sdk, 'sdk-1.0', packedAt),
  };
}

async function run(stated: Stated, options: Partial<ImportOptions> = {}) {
  const repositories = await repositoriesOf(stated);
  return importDefinitions({
    ...repositories,
    ...{ content, factsOnly: false, allowRemovals: false, threads: 1 },
    ...options,
  });
}

/** All files below a folder, as one text. */
function everythingIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

describe('an import', () => {
  it('writes facts and words apart, and a second one changes nothing', async () => {
    await run({ count: 3 });
    expect(everythingIn(join(content, 'international', 'definitions'))).not.toContain('sentence');
    const [version] = loadContent(content).serviceVersions;
    expect(version?.actions[0]?.descriptions[0]?.text).toBe('A sentence of the provider.');
    expect(version?.errorCodes[0]?.descriptions[0]?.text).toBe('Another sentence.');
    expect(await run({ count: 3 })).toMatchObject({
      ...{ serviceVersions: 1, actions: 3, issues: [] },
      difference: { changed: [], stale: [] },
    });
  });

  it('of facts alone contains no sentence anywhere', async () => {
    await run({ count: 3 }, { factsOnly: true });
    expect(everythingIn(content)).not.toContain('sentence');
  });

  it('marks what is gone with the date it was last seen, and takes the mark back', async () => {
    await run({ count: 100 });
    await run({ count: 100, without: [150], packedAt: '2026-05-06T00:00:00Z' });
    const gone = () => {
      const [version] = loadContent(content).serviceVersions;
      return [
        version?.actions.find(({ name }) => name === 'Do150')?.removed,
        version?.errorCodes.find(({ code }) => code === 'FailedOperation.Code150')?.removed,
      ];
    };
    expect(gone()).toEqual([{ lastSeen: '2026-01-02' }, { lastSeen: '2026-01-02' }]);
    expect(loadContent(content).manifest.counts).toMatchObject({
      actions: 99,
      serviceErrorCodes: 99,
    });
    await run({ count: 100, without: [150], packedAt: '2026-07-08T00:00:00Z' });
    expect(gone()).toEqual([{ lastSeen: '2026-01-02' }, { lastSeen: '2026-01-02' }]);
    await run({ count: 100 });
    expect(gone()).toEqual([undefined, undefined]);
  });

  it('marks all of a service version that is gone', async () => {
    await run({ count: 2 });
    await expect(run({ count: 2, service: 'other' })).rejects.toThrow(/2 of 2 codes/);
    await run({ count: 2, service: 'other' }, { allowRemovals: true });
    const [disk, other] = loadContent(content).serviceVersions;
    expect(disk?.actions.map(({ removed }) => removed?.lastSeen)).toEqual(
      Array(2).fill('2026-01-02'),
    );
    expect(other?.actions.map(({ removed }) => removed)).toEqual([undefined, undefined]);
    expect(loadContent(content).manifest.counts.actions).toBe(2);
  });

  it('refuses to lose more than 2 %, says how to insist, and leaves all as it was', async () => {
    await run({ count: 100 });
    const before = everythingIn(content);
    const smaller = { count: 100, without: [150, 151, 152] };
    await expect(run(smaller)).rejects.toThrow(ContentError);
    await expect(run(smaller)).rejects.toThrow(/3 of 100 codes[\s\S]*3 of 100 actions/);
    await expect(run(smaller)).rejects.toThrow('--allow-removals');
    expect(everythingIn(content)).toBe(before);
    await run(smaller, { allowRemovals: true });
    expect(loadContent(content).manifest.counts.actions).toBe(97);
  });

  it('leaves services alone that it was not asked for', async () => {
    await run({ count: 3 });
    const { difference } = await run(
      { count: 1, service: 'other' },
      { services: new Set(['other']), factsOnly: true },
    );
    expect(difference.changed.filter((path) => path.includes('services'))).toEqual([
      'international/definitions/services/other.2020-01-01.json',
    ]);
    expect(loadContent(content).manifest.counts.actions).toBe(4);
  });

  it('refuses content that cannot be read, and names the file', async () => {
    await run({ count: 1 });
    const file = join(content, 'international', 'definitions', 'services', 'disk.2020-01-01.json');
    writeFileSync(file, '{}');
    await expect(run({ count: 1 })).rejects.toThrow(
      /cannot be read:\s+international\/definitions\/services\/disk\.2020-01-01\.json/,
    );
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });
});

describe('an import in several threads', () => {
  const services = Array.from({ length: 20 }, (_, index) => `service${index}`);
  const cli: Files = { ...CLI_FILES };
  const sdk: Files = { ...SDK_FILES };
  for (const service of services) {
    const metadata = { ...API.metadata, serviceShortName: service };
    cli[`tccli/services/${service}/v20200102/api.json`] = JSON.stringify({ ...API, metadata });
    sdk[`tencentcloud/${service}/v20200102/errors.go`] = ERRORS_GO;
  }
  const told = { factsOnly: false, allowRemovals: false };

  it('writes the same bytes, and tells the same issues in the same order', async () => {
    const results = [];
    for (const threads of [1, 2, 3]) {
      const folder = temporaryFolder();
      const location = { cli: folderOf(cli), sdk: folderOf(sdk), content: folder };
      const { issues } = await importDefinitions({ ...told, ...location, threads });
      results.push({ issues, everything: everythingIn(folder) });
    }
    const [alone, ...others] = results;
    expect(alone?.issues.map(({ reason }) => reason)).toContain('has no client.go');
    expect(alone?.everything).toContain('"service":"service19"');
    for (const other of others) expect(other).toEqual(alone);
  });

  it('reads the rest if a file cannot be used, and names the file', async () => {
    const odd = ['service3', 'service7'].map((name) => `tccli/services/${name}/v20200102/api.json`);
    const broken = Object.fromEntries(odd.map((path) => [path, '{']));
    const location = { cli: folderOf({ ...cli, ...broken }), sdk: folderOf(sdk) };
    const results = [];
    for (const threads of [1, 2]) {
      const folder = temporaryFolder();
      const { issues } = await importDefinitions({
        ...told,
        ...location,
        content: folder,
        threads,
      });
      results.push({ issues, everything: everythingIn(folder) });
    }
    const [alone, together] = results;
    const unusable = alone?.issues.filter(({ reason }) => reason === 'cannot be used');
    expect(unusable?.map(({ page }) => page)).toEqual(odd);
    expect(alone?.everything).toContain('"service":"service4"');
    expect(together).toEqual(alone);
  });

  it('names the files of a repository without a usable one, and writes nothing', async () => {
    const paths = Object.keys(cli).filter((path) => path.endsWith('api.json'));
    const broken = Object.fromEntries(paths.map((path) => [path, '{']));
    const location = { cli: folderOf({ ...cli, ...broken }), sdk: folderOf(sdk), content };
    const refused = importDefinitions({ ...told, ...location, threads: 2 });
    await expect(refused).rejects.toThrow(
      /service3\/v20200102\/api\.json: is not JSON[\s\S]*service7\/v20200102\/api\.json/,
    );
    expect(readdirSync(content)).toEqual([]);
  });
});

describe('words of a package', () => {
  const source: Source = {
    ...{ id: 'node', kind: 'definitions', form: 'node-sdk', url: null, title: null },
    ...{ product: null, frameLanguage: null, version: '1.0', updatedAt: null },
    ...{ remark: null, sha256: null },
  };
  const actions = [{ name: 'Do100', text: 'A sentence of a package.' }];
  const words = {
    sources: [source],
    texts: [{ service: 'disk', apiVersion: '2020-01-01', apiSource: 'node', actions }],
  };

  it('are laid over facts', async () => {
    await run({ count: 1 }, { factsOnly: true });
    expect(importText(words, content)?.changed).toContain(
      'international/text/services/disk.2020-01-01.json',
    );
    expect(loadContent(content).serviceVersions[0]?.actions[0]?.descriptions).toHaveLength(1);
  });

  it("give way to the definitions' own", async () => {
    await run({ count: 1 });
    expect(importText(words, content)).toBeNull();
  });
});
