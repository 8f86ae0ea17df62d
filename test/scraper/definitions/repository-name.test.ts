import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importDefinitions } from '../../../scraper/definitions/import.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import { readDefinitions } from './read.ts';
import {
  API,
  archiveOf,
  CLI_FILES,
  CLIENT_GO,
  type Files,
  folderOf,
  SDK_FILES,
  temporaryFolder,
} from './repository.ts';

const CLIENT_PATH = 'tencentcloud/toy/v20200102/client.go';
const API_PATH = 'tccli/services/toys/v20200102/api.json';
const INTERNATIONAL_CLI = 'tencentcloud-cli-intl-en-3.1.160.1';

/** The SDK with a client that imports the packages of this repository. */
function sdkImporting(repository: string): Files {
  const line = `import "github.com/tencentcloud/${repository}/tencentcloud/common"\n`;
  return { ...SDK_FILES, [CLIENT_PATH]: CLIENT_GO.replace('\ntype', `\n${line}\ntype`) };
}

async function namesOf(options: Parameters<typeof readDefinitions>[0]) {
  const { edition, sources } = await readDefinitions(options);
  return {
    edition,
    titles: sources.map(({ title }) => title),
    urls: sources.map(({ url }) => url),
  };
}

test.each([
  ['tencentcloud-cli-intl-en-3.1.160.1', 'tencentcloud-cli-intl-en', 'international'],
  ['tencentcloud-cli-intl-en-master', 'tencentcloud-cli-intl-en', 'international'],
  ['tencentcloud-cli-3.1.155.1', 'tencentcloud-cli', 'china'],
  ['TencentCloud-tencentcloud-cli-6e53beb', 'tencentcloud-cli', 'china'],
  ['tencentcloud-cli', 'tencentcloud-cli', 'china'],
])('a repository is named as its folder %s is', async (folder, name, edition) => {
  const expected = { edition, titles: [name], urls: [`https://github.com/TencentCloud/${name}`] };
  expect(await namesOf({ cli: folderOf(CLI_FILES, folder), sdk: null })).toEqual(expected);
  expect(await namesOf({ cli: await archiveOf(CLI_FILES, folder), sdk: null })).toEqual(expected);
});

test.each([
  ['tencentcloud-sdk-go', 'china'],
  ['tencentcloud-sdk-go-intl-en', 'international'],
])('the Go SDK is named as its files import %s', async (name, edition) => {
  const sdk = await archiveOf(sdkImporting(name), 'sources');
  expect(await namesOf({ cli: null, sdk })).toMatchObject({ edition, titles: [name] });
});

test('a folder is named as its remote is', async () => {
  const url = '[remote "origin"]\n\turl = https://github.com/TencentCloud/tencentcloud-cli.git\n';
  const cli = folderOf({ ...CLI_FILES, '.git/config': url }, 'checkout');
  expect(await namesOf({ cli, sdk: null })).toMatchObject({ titles: ['tencentcloud-cli'] });
});

test.each(['repository-1.2.3', 'tencentcloud-cli-fork', 'my-tencentcloud-client'])(
  'a repository that nothing names says so: %s',
  async (folder) => {
    const cli = folderOf(CLI_FILES, folder);
    const { edition, sources } = await readDefinitions({ cli, sdk: null });
    expect(edition).toBe('international');
    expect(await readDefinitions({ cli, sdk: null, edition: 'china' })).toMatchObject({
      edition: 'china',
    });
    expect(sources).toMatchObject([
      {
        ...{ url: null, title: null },
        remark: 'Neither the files nor their folder name their repository.',
      },
    ]);
  },
);

test('refuses repositories of different editions, and names them', async () => {
  const cli = folderOf(CLI_FILES, INTERNATIONAL_CLI);
  const sdk = folderOf(sdkImporting('tencentcloud-sdk-go'));
  await expect(readDefinitions({ cli, sdk })).rejects.toThrow(
    'tencentcloud-cli-intl-en and tencentcloud-sdk-go describe different editions',
  );
});

test('refuses a repository of another edition than is wanted', async () => {
  const cli = folderOf(CLI_FILES, INTERNATIONAL_CLI);
  await expect(readDefinitions({ cli, sdk: null, edition: 'china' })).rejects.toThrow(
    'tencentcloud-cli-intl-en: describes the edition international, not china',
  );
});

test.each([
  [INTERNATIONAL_CLI, 'international', 'www.tencentcloud.com'],
  ['tencentcloud-cli-3.1.155.1', 'china', 'cloud.tencent.com'],
] as const)(
  '%s is read into its edition, with links to its site',
  async (folder, edition, site) => {
    const ListToys = {
      ...API.actions.ListToys,
      document: 'See <a href="/document/product/1">one</a> and [two](/document/product/2).',
    };
    const api = { ...API, actions: { ...API.actions, ListToys } };
    const content = temporaryFolder();
    await importDefinitions({
      ...{ content, factsOnly: false, allowRemovals: false, threads: 1 },
      cli: folderOf({ ...CLI_FILES, [API_PATH]: JSON.stringify(api) }, folder),
      sdk: folderOf(
        sdkImporting(edition === 'china' ? 'tencentcloud-sdk-go' : 'tencentcloud-sdk-go-intl-en'),
      ),
    });
    expect(readdirSync(content)).toEqual([edition, 'reviewed']);
    const text = join(content, edition, 'text', 'services', 'toy.2020-01-02.json');
    expect(readFileSync(text, 'utf8')).toContain(
      `See [one](https://${site}/document/product/1) and [two](https://${site}/document/product/2).`,
    );
    expect(loadContent(content, { edition }).serviceVersions[0]?.actions).toHaveLength(2);
  },
);
