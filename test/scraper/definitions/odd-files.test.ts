import { expect, test } from 'vitest';
import { readDefinitions } from './read.ts';
import {
  API,
  archiveOf,
  CLI_FILES,
  CLIENT_GO,
  type Files,
  folderOf,
  SDK_FILES,
} from './repository.ts';

const API_PATH = 'tccli/services/toys/v20200102/api.json';
const CLIENT_PATH = 'tencentcloud/toy/v20200102/client.go';

/** The repositories with a second service, `other`, that states the same. */
const TWO = { cli: withOther(CLI_FILES), sdk: withOther(SDK_FILES) };

function withOther(files: Files): Files {
  const others = Object.entries(files).map(([path, text]) => [
    path.replace(/toys?\/v/, 'other/v'),
    text.replace('"serviceShortName":"toy"', '"serviceShortName":"other"'),
  ]);
  return { ...files, ...Object.fromEntries(others) };
}

function readFolders(cli = CLI_FILES, sdk = SDK_FILES) {
  return readDefinitions({ cli: folderOf(cli), sdk: folderOf(sdk) });
}

test.each([
  ['no JSON', '{"actions":', /api\.json: is not JSON/],
  ['a list', '[]', /api\.json: the file is not an object/],
  ['no actions', JSON.stringify({ ...API, actions: undefined }), /api\.json: actions is not an/],
  [
    'an action without input',
    JSON.stringify({ ...API, actions: { A: { output: 'x' } } }),
    /actions\.A\.input is not a text/,
  ],
  [
    'an input that is not an object',
    JSON.stringify({ ...API, actions: { A: { input: 'x', output: 'x' } } }),
    /objects\.x is missing/,
  ],
  [
    'a member without a name',
    JSON.stringify({ ...API, objects: { ...API.objects, Bad: { members: [null] } } }),
    /objects\.Bad\.members\[0\] is not a member/,
  ],
])('refuses an api.json with %s, and names it', async (_, text, message) => {
  const files = { ...CLI_FILES, [API_PATH]: text };
  const sdk = folderOf(SDK_FILES);
  await expect(readDefinitions({ cli: folderOf(files), sdk })).rejects.toThrow(message);
  await expect(readDefinitions({ cli: await archiveOf(files), sdk })).rejects.toThrow(message);
});

test.each([
  [
    'examples.json',
    'tccli/services/toys/v20200102/examples.json',
    '{"examples":{},"version":"1.0"}',
    /actions is not an object/,
  ],
  ['errors.go', 'tencentcloud/toy/v20200102/errors.go', 'package v1\n', /no block of constants/],
  ['client.go', CLIENT_PATH, 'package v1\n', /no client/],
])(
  'an odd %s costs its own facts, is an issue, and the rest is read',
  async (_, path, text, why) => {
    const whole = await readFolders(TWO.cli, TWO.sdk);
    const odd = await readFolders(
      path in TWO.cli ? { ...TWO.cli, [path]: text } : TWO.cli,
      path in TWO.sdk ? { ...TWO.sdk, [path]: text } : TWO.sdk,
    );
    const issue = { page: path, row: 'the file', reason: 'cannot be used' };
    expect(odd.issues).toContainEqual({ ...issue, text: expect.stringMatching(why) });
    const service = (read: typeof odd, index: number) => [
      read.serviceVersions[index],
      read.texts[index],
    ];
    expect(service(odd, 0)).toEqual(service(whole, 0));
    expect(service(odd, 1)).not.toEqual(service(whole, 1));
    expect(odd.serviceVersions[1]?.actions?.map(({ name }) => name)).toEqual([
      'AddToy',
      'ListToys',
    ]);
  },
);

test('an odd api.json leaves the codes that the Go SDK lists', async () => {
  const { serviceVersions, issues } = await readFolders(
    { ...TWO.cli, [API_PATH]: '{"actions":' },
    TWO.sdk,
  );
  expect(serviceVersions.map(({ service, sources }) => [service, sources])).toEqual([
    ['other', ['cli', 'go']],
    ['toy', ['go']],
  ]);
  const unusable = issues.filter(({ reason }) => reason === 'cannot be used');
  expect(unusable.map(({ page }) => page)).toEqual([API_PATH]);
});

test('refuses a repository without a usable file of codes', async () => {
  const errors = { ...SDK_FILES, 'tencentcloud/toy/v20200102/errors.go': 'package v1\n' };
  await expect(readFolders(CLI_FILES, errors)).rejects.toThrow(/errors\.go: contains no block/);
});

test('pairs that were read and counted with different results are an issue', async () => {
  const client = CLIENT_GO.replaceAll('"FailedOperation"\n', '"FailedOperation"\n\n');
  const { issues } = await readFolders(CLI_FILES, { ...SDK_FILES, [CLIENT_PATH]: client });
  expect(issues).toContainEqual({
    page: CLIENT_PATH,
    row: 'actions',
    reason: 'miscounts its codes',
    text: '0 pairs of an action and a code were read, but 2 are written',
  });
});
