import { expect, test } from 'vitest';
import { ServiceVersionSchema } from '../../../src/schema/facts/service.ts';
import { ServiceTextSchema } from '../../../src/schema/facts/service-text.ts';
import { decodePairs, hanPairs } from '../../../src/text/han-pairs.ts';
import { readDefinitions } from './read.ts';
import { API, archiveOf, CLI_FILES, CLIENT_GO, folderOf, SDK_FILES } from './repository.ts';

const API_PATH = 'tccli/services/toys/v20200102/api.json';
const CLIENT_PATH = 'tencentcloud/toy/v20200102/client.go';

function readFolders(cli = CLI_FILES, sdk = SDK_FILES) {
  return readDefinitions({ cli: folderOf(cli), sdk: folderOf(sdk) });
}

const withApi = (api: object) => ({ ...CLI_FILES, [API_PATH]: JSON.stringify(api) });

test('states facts of both repositories, without a sentence', async () => {
  const { serviceVersions, issues } = await readFolders();
  expect(issues).toEqual([]);
  expect(serviceVersions).toEqual([
    {
      service: 'toy',
      apiVersion: '2020-01-02',
      sources: ['cli', 'go'],
      actions: [
        {
          name: 'AddToy',
          input: [{ name: 'Toy', type: { base: 'Object', reference: 'Toy' }, required: true }],
          sources: ['cli', 'go'],
        },
        {
          name: 'ListToys',
          status: 'online',
          input: [
            { name: 'Filters', type: { base: 'Object', array: true, reference: 'Filter' } },
            { name: 'Limit', type: { base: 'Integer' }, required: true },
          ],
          output: [
            { name: 'Since', type: { base: 'Timestamp ISO8601' } },
            { name: 'Ids', type: { base: 'String', array: true } },
            { name: 'RequestId', type: { base: 'String' } },
          ],
          exampleCount: 2,
          errorCodes: ['FailedOperation', 'FailedOperation.Broken'],
          sources: ['cli', 'go'],
        },
      ],
      dataTypes: [
        { name: 'Filter', members: [{ name: 'On', type: { base: 'Boolean' } }], sources: ['cli'] },
        {
          name: 'Toy',
          members: [{ name: 'Made', type: { base: 'Date' }, required: true }],
          sources: ['cli'],
        },
      ],
      errorCodes: [
        { code: 'FailedOperation', scope: 'service', sources: ['go'] },
        {
          code: 'FailedOperation.Broken',
          scope: 'service',
          sources: ['go'],
          statementHash: '4d76a16196',
        },
      ],
    },
  ]);
  for (const version of serviceVersions) ServiceVersionSchema.parse(version);
});

test('keeps the pairs of characters of a Chinese statement, and not its words', async () => {
  const path = 'tencentcloud/toy/v20200102/errors.go';
  const errors = (SDK_FILES[path] ?? '').replace('The toy is broken.', '玩具已损坏。');
  const { serviceVersions } = await readFolders(CLI_FILES, { ...SDK_FILES, [path]: errors });
  const code = serviceVersions[0]?.errorCodes?.find(({ statementPairs }) => statementPairs);
  expect(code?.code).toBe('FailedOperation.Broken');
  expect(decodePairs(code?.statementPairs ?? '')).toEqual(hanPairs('玩具已损坏'));
  expect(JSON.stringify(serviceVersions)).not.toContain('玩');
});

test('keeps the words apart, and leaves out what says nothing', async () => {
  const { texts } = await readFolders();
  expect(texts).toEqual([
    {
      service: 'toy',
      apiVersion: '2020-01-02',
      apiSource: 'cli',
      errorSource: 'go',
      actions: [
        { name: 'AddToy', text: 'Adds a toy' },
        {
          name: 'ListToys',
          text: 'This API is used to list toys.',
          input: [['Filters', 'Filters']],
          output: [
            ['Since', 'Since when'],
            ['Ids', 'Ids'],
            ['RequestId', 'The id'],
          ],
          examples: [
            { title: 'All toys', input: 'GET /\n  ?Limit=1', output: '{}' },
            { text: 'Some\ntoys', input: 'GET /' },
          ],
        },
      ],
      dataTypes: [{ name: 'Toy', text: 'A toy', members: [['Made', 'When']] }],
      errorCodes: [['FailedOperation.Broken', 'The toy is broken. Fix it.']],
    },
  ]);
  for (const text of texts) ServiceTextSchema.parse(text);
  const facts = await readDefinitions({
    cli: folderOf(CLI_FILES),
    sdk: folderOf(SDK_FILES),
    texts: false,
  });
  expect(facts.texts).toEqual([]);
});

test('gives the same from archives as from folders, and the time at which they were packed', async () => {
  const fromFolders = await readFolders();
  const fromArchives = await readDefinitions({
    cli: await archiveOf(CLI_FILES),
    sdk: await archiveOf(SDK_FILES, 'sdk-abcdef0'),
  });
  const times = fromArchives.sources.map(({ updatedAt }) => updatedAt);
  expect(times).toEqual(['2025-03-04 05:06:07', '2025-03-04 05:06:07']);
  const sources = fromArchives.sources.map((source) => ({ ...source, updatedAt: null }));
  expect({ ...fromArchives, sources }).toEqual(fromFolders);
  expect(fromFolders.sources).toMatchObject([
    { id: 'cli', form: 'definition-json', version: '3.1.160.1' },
    { id: 'go', form: 'go-sdk', version: '3.0.1474' },
  ]);
});

test('takes the version from the name of the folder where no file states it', async () => {
  const { 'tccli/__init__.py': _, ...cli } = CLI_FILES;
  const { sources } = await readDefinitions({ cli: folderOf(cli, 'tool-3.1.9'), sdk: null });
  expect(sources.map(({ version }) => version)).toEqual(['3.1.9']);
  const unnamed = await readDefinitions({ cli: folderOf(cli, 'tool-master'), sdk: null });
  expect(unnamed.sources.map(({ version }) => version)).toEqual([null]);
});

test('keeps what only one repository has, and says so', async () => {
  const sdk = {
    ...SDK_FILES,
    'tencentcloud/other/v20200102/errors.go':
      SDK_FILES['tencentcloud/toy/v20200102/errors.go'] ?? '',
    [CLIENT_PATH]: CLIENT_GO.replaceAll('AddToy', 'DropToy'),
  };
  const { serviceVersions, issues } = await readFolders(CLI_FILES, sdk);
  expect(serviceVersions.map(({ service, sources }) => [service, sources])).toEqual([
    ['other', ['go']],
    ['toy', ['cli', 'go']],
  ]);
  expect(serviceVersions[1]?.actions?.map(({ name, sources }) => [name, sources])).toEqual([
    ['AddToy', ['cli']],
    ['DropToy', ['go']],
    ['ListToys', ['cli', 'go']],
  ]);
  expect(issues.map(({ page, reason, text }) => [page, reason, text])).toEqual([
    ['tencentcloud/other/v20200102', 'has no client.go', 'other/20200102'],
    [
      'tencentcloud/other/v20200102',
      'the command-line tool does not have this service version',
      'other 2020-01-02',
    ],
    ['tencentcloud/toy/v20200102', 'the client lacks an action', 'AddToy'],
    ['tencentcloud/toy/v20200102', 'the command-line tool lacks an action', 'DropToy'],
  ]);
  const alone = await readFolders(CLI_FILES, {
    'tencentcloud/other/v20200102/errors.go': 'x\nconst (\n)\n',
    'tencentcloud/other/v20200102/client.go': '',
  });
  expect(alone.issues.map(({ reason }) => reason)).toContain(
    'the Go SDK does not have this service version',
  );
});

test('a code that an action returns is a code of the service, whatever errors.go says', async () => {
  const client = CLIENT_GO.replaceAll('"FailedOperation"', '"FailedOperation.New_"');
  const { serviceVersions, issues } = await readFolders(CLI_FILES, {
    ...SDK_FILES,
    [CLIENT_PATH]: client,
  });
  const codes = serviceVersions[0]?.errorCodes?.map(({ code }) => code);
  expect(codes).toEqual(['FailedOperation', 'FailedOperation.Broken', 'FailedOperation.New_']);
  expect(issues.map(({ reason }) => reason)).toEqual([
    'ListToys returns a code that errors.go lacks',
  ]);
});

test('names that content cannot contain are issues', async () => {
  const objects = {
    ...API.objects,
    __proto__: { members: [] },
    AddToyRequest: {
      members: [
        { name: '<b>', type: 'string', member: 'string' },
        { name: 'Any', type: 'mixture', member: 'mixture' },
        { name: 'Lost', type: 'object', member: 'Missing' },
        { name: '__proto__', type: 'string', member: 'string' },
      ],
    },
  };
  const actions = { ...API.actions, 'Bad Name': API.actions.AddToy };
  const { serviceVersions, issues } = await readFolders(withApi({ ...API, actions, objects }));
  expect(serviceVersions[0]?.actions?.[0]?.input).toEqual([
    { name: 'Any', type: { base: 'mixture' } },
    { name: 'Lost', type: { base: 'Object' } },
    { name: '__proto__', type: { base: 'String' } },
  ]);
  const dropped = issues.filter(({ reason }) => reason === 'is not a valid name');
  expect(dropped.map(({ row, text }) => [row, text])).toEqual([
    ['AddToy', '<b>'],
    ['Bad Name', '<b>'],
    ['actions', 'Bad Name'],
  ]);
  const types = issues.filter(({ reason }) => reason.startsWith('is neither a scalar'));
  expect(types.map(({ text }) => text)).toEqual(['mixture', 'Missing']);
});

test('metadata that does not fit the folder is an issue', async () => {
  const metadata = { apiVersion: '2021-01-01', serviceShortName: '../toy' };
  const { serviceVersions, issues } = await readFolders(withApi({ ...API, metadata }));
  const reasons = issues.map(({ reason, text }) => [reason, text]);
  expect(reasons).toContainEqual(["its version is not the folder's, 2020-01-02", '2021-01-01']);
  expect(reasons).toContainEqual(['is not a service name', '../toy']);
  expect(serviceVersions.map(({ service }) => service)).toEqual(['toy', 'toys']);
});

test('reads the services that are asked for, and refuses those that are not there', async () => {
  const cli = {
    ...CLI_FILES,
    'tccli/services/other/v20200102/api.json': JSON.stringify({
      ...API,
      metadata: { ...API.metadata, serviceShortName: 'other' },
    }),
  };
  const options = { cli: folderOf(cli), sdk: null };
  const read = await readDefinitions({ ...options, services: new Set(['toy']) });
  expect(read.serviceVersions.map(({ service }) => service)).toEqual(['toy']);
  await expect(readDefinitions({ ...options, services: new Set(['nope']) })).rejects.toThrow(
    /nope: the definitions do not contain this service/,
  );
});

test('refuses a place without definitions, and one that does not exist', async () => {
  await expect(readFolders({ 'README.md': '' })).rejects.toThrow(/contains no tccli\/services\//);
  const sdk = folderOf(SDK_FILES);
  await expect(readDefinitions({ cli: '/nowhere', sdk })).rejects.toThrow(/neither a folder, a/);
  for (const cli of ['http://example.com/x.tar.gz', 'ftp://example.com/x', 'file:///etc/passwd'])
    await expect(readDefinitions({ cli, sdk })).rejects.toThrow(/is not an https URL/);
});

test('refuses files that are too large together', async () => {
  const limits = { wantedBytes: 2 ** 10 };
  for (const cli of [folderOf(CLI_FILES), await archiveOf(CLI_FILES)])
    await expect(readDefinitions({ cli, sdk: null, limits })).rejects.toThrow(
      /repository.*: its definitions have more than 0 MB together/,
    );
});

test('refuses a file that is too large, or is not a file', async () => {
  const options = { cli: folderOf(CLI_FILES), sdk: null, limits: { fileBytes: 100 } };
  await expect(readDefinitions(options)).rejects.toThrow(/api\.json: has more than/);
  const { [API_PATH]: _, ...others } = CLI_FILES;
  const folder = folderOf({ ...others, [`${API_PATH}/x`]: '' });
  await expect(readDefinitions({ cli: folder, sdk: null })).rejects.toThrow(/is not a file/);
});
