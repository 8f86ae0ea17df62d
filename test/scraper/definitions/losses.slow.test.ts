import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientGo, errorsGo, type GoFacts } from '../../../bench/definitions/go-files.ts';
import { definitions } from '../../../scraper/commands/definitions.ts';
import { importDefinitions } from '../../../scraper/definitions/import.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import { type Files, folderOf, temporaryFolder } from './repository.ts';

interface Repositories {
  cli: Files;
  sdk: Files;
}

const DISK = 'tccli/services/disk/v20200101';
const CLIENT = 'tencentcloud/disk/v20200101/client.go';
const DISK_NUMBERS = Array.from({ length: 20 }, (_, index) => 100 + index);
const LARGE_NUMBERS = Array.from({ length: 2000 }, (_, index) => 1000 + index);

/** Two services: `disk`, whose losses are tested, and `large`, which makes its share small. */
const WHOLE = repositoriesOf({ disk: DISK_NUMBERS, large: LARGE_NUMBERS });

function repositoriesOf(services: Record<string, readonly number[]>): Repositories {
  const whole: Repositories = { cli: {}, sdk: {} };
  for (const [service, numbers] of Object.entries(services)) {
    const go: GoFacts = {
      errorCodes: Object.fromEntries(numbers.map((n) => [`FailedOperation.Code${n}`, 'Text.'])),
      actionErrorCodes: Object.fromEntries(
        numbers.map((n) => [`Do${n}`, [`FailedOperation.Code${n}`]]),
      ),
    };
    const examples = Object.fromEntries(numbers.map((n) => [`Do${n}`, [{ input: 'GET /' }]]));
    const tool = `tccli/services/${service}/v20200101`;
    whole.cli[`${tool}/api.json`] = JSON.stringify(apiOf(service, numbers));
    whole.cli[`${tool}/examples.json`] = JSON.stringify({ actions: examples });
    whole.sdk[`tencentcloud/${service}/v20200101/errors.go`] = errorsGo(go);
    whole.sdk[`tencentcloud/${service}/v20200101/client.go`] = clientGo(go);
  }
  return whole;
}

function apiOf(service: string, numbers: readonly number[]) {
  const members = [{ name: 'Size', type: 'int', member: 'int64' }];
  return {
    metadata: { apiVersion: '2020-01-01', serviceShortName: service },
    actions: Object.fromEntries(numbers.map((n) => [`Do${n}`, { input: 'In', output: 'Out' }])),
    objects: {
      ...{ In: { members }, Out: { members: [] } },
      ...Object.fromEntries(numbers.map((n) => [`Type${n}`, { members }])),
    },
  };
}

function edited(path: string, edit: (text: string) => string): Repositories {
  const side = path in WHOLE.cli ? 'cli' : 'sdk';
  return { ...WHOLE, [side]: { ...WHOLE[side], [path]: edit(WHOLE[side][path] ?? '') } };
}

function importInto(content: string, { cli, sdk }: Repositories, allowRemovals = false) {
  const location = { content, cli: folderOf(cli), sdk: folderOf(sdk) };
  return importDefinitions({ ...location, allowRemovals, factsOnly: true, threads: 1 });
}

/** Every file below a folder with its bytes. */
function bytesIn(folder: string): [path: string, bytes: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), 'base64')]);
}

const API = apiOf('disk', DISK_NUMBERS);

test.each<[string, string, (text: string) => string, RegExp]>([
  [
    'pairs',
    CLIENT,
    (text) => text.replace(/^\/\/ {2}\w+ = ".*"\n/gm, ''),
    /disk 2020-01-01: 20 of 20 pairs of an action and a code are not in/,
  ],
  [
    'examples',
    `${DISK}/examples.json`,
    () => '{"actions":{}}',
    /disk 2020-01-01: 20 of 20 examples are not in/,
  ],
  [
    'examples because their file is odd',
    `${DISK}/examples.json`,
    () => '{"examples":{},"version":"1.0"}',
    /20 of 20 examples[\s\S]*examples\.json: cannot be used: actions is not an object/,
  ],
  [
    'data types',
    `${DISK}/api.json`,
    () => JSON.stringify({ ...API, objects: { In: API.objects.In, Out: API.objects.Out } }),
    /disk 2020-01-01: 20 of 20 data types[\s\S]*20 of 20 members of data types/,
  ],
  [
    'parameters',
    `${DISK}/api.json`,
    () => JSON.stringify({ ...API, objects: { ...API.objects, In: { members: [] } } }),
    /disk 2020-01-01: 20 of 20 parameters/,
  ],
])('refuses to lose all %s of one service, and changes no byte', async (_, path, edit, message) => {
  const content = temporaryFolder();
  await importInto(content, WHOLE);
  const before = bytesIn(content);
  const poorer = edited(path, edit);
  await expect(importInto(content, poorer)).rejects.toThrow(message);
  await expect(importInto(content, poorer)).rejects.toThrow('--allow-removals');
  expect(bytesIn(content)).toEqual(before);
  await importInto(content, poorer, true);
  expect(bytesIn(content)).not.toEqual(before);
});

test('refuses to lose more than 2 % of all pairs', async () => {
  const content = temporaryFolder();
  await importInto(content, WHOLE);
  const poorer = edited('tencentcloud/large/v20200101/client.go', (text) =>
    text.replace(/^\/\/ {2}\w+ = ".*Code10[0-4]\d"\n/gm, ''),
  );
  await expect(importInto(content, poorer)).rejects.toThrow(
    /:\s+50 of 2020 pairs of an action and a code are not in the definitions read$/,
  );
});

test('names a loss that is too small to refuse, by service version and kind', async () => {
  const options = { cache: '', factsOnly: true, nodeSdk: false, allowRemovals: false };
  const content = temporaryFolder();
  const run = ({ cli, sdk }: Repositories) =>
    definitions({ ...options, content, cli: folderOf(cli), sdk: folderOf(sdk) });
  expect(await run(WHOLE)).not.toContain('No longer');
  const poorer = edited(CLIENT, (text) => text.replace(/^\/\/ {2}\w+ = ".*Code100"\n/gm, ''));
  expect(await run(poorer)).toContain(
    'No longer in the definitions read:\n  disk 2020-01-01: 1 of 20 pairs of an action and a code',
  );
});

test('refuses pairs that were counted and not read, even in a new folder', async () => {
  const content = temporaryFolder();
  const cut = edited(CLIENT, (text) => text.replaceAll('Code100"\n', 'Code100"\n\n'));
  await expect(importInto(content, cut)).rejects.toThrow(
    'disk 2020-01-01: 19 pairs of an action and a code were read, but 20 are written',
  );
  expect(readdirSync(content)).toEqual([]);
  const { issues } = await importInto(content, cut, true);
  expect(issues.map(({ reason }) => reason)).toContain('miscounts its codes');
  expect(loadContent(content).manifest.counts.actionErrorCodes).toBe(2019);
});
