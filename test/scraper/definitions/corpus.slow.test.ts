import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corpusMissing, layOutCorpus } from '../../../bench/definitions/corpus.ts';
import { ServiceVersionSchema } from '../../../src/schema/facts/service.ts';
import { ServiceTextSchema } from '../../../src/schema/facts/service-text.ts';
import { readDefinitions } from './read.ts';
import { temporaryFolder } from './repository.ts';

const MIRROR = join('..', 'shared', 'mirror', 'serve.mjs');
const missing = corpusMissing ?? (existsSync(MIRROR) ? undefined : `${MIRROR} is missing`);

test('the whole API, as the mirror counts it', async ({ skip }) => {
  if (missing) return skip(missing);
  const folder = temporaryFolder();
  const { cli, sdk } = await layOutCorpus(folder);
  const read = await readDefinitions({ cli: cli.archive, sdk: sdk.archive });
  // The corpus leaves out some actions that return no code of their own.
  const reasons = read.issues.map(({ reason }) => reason);
  expect(new Set(reasons)).toEqual(new Set(['the client lacks an action']));
  expect(read.sources.map(({ version }) => version)).toEqual(['3.1.160.1', '3.0.1474']);
  expect(read.serviceVersions.map(countsOf).sort(byName)).toEqual(truth(folder));
  const codes = read.serviceVersions.flatMap(({ errorCodes = [] }) => errorCodes);
  expect(new Set(codes.map(({ code }) => code)).size).toBe(7858);
  for (const version of read.serviceVersions) ServiceVersionSchema.parse(version);
  for (const text of read.texts) ServiceTextSchema.parse(text);

  const fromFolders = await readDefinitions({ cli: cli.folder, sdk: sdk.folder });
  expect(JSON.stringify(fromFolders.serviceVersions)).toBe(JSON.stringify(read.serviceVersions));
  expect(JSON.stringify(fromFolders.texts)).toBe(JSON.stringify(read.texts));
});

type Version = Awaited<ReturnType<typeof readDefinitions>>['serviceVersions'][number];

function countsOf({ service, apiVersion, actions = [], dataTypes = [], errorCodes = [] }: Version) {
  const sum = <T>(list: readonly T[], count: (item: T) => number | undefined) =>
    list.reduce((total, item) => total + (count(item) ?? 0), 0);
  return {
    service,
    version: apiVersion,
    actions: actions.length,
    inputParameters: sum(actions, ({ input }) => input?.length),
    outputParameters: sum(actions, ({ output }) => output?.length),
    dataTypes: dataTypes.length,
    dataTypeMembers: sum(dataTypes, ({ members }) => members?.length),
    serviceErrorCodes: errorCodes.length,
    actionErrorCodes: sum(actions, (action) => action.errorCodes?.length),
    examples: sum(actions, ({ exampleCount }) => exampleCount),
  };
}

/** The mirror counts when it starts, and then serves; the time-out ends it. */
function truth(folder: string): ReturnType<typeof countsOf>[] {
  const file = join(folder, 'truth.json');
  const script = `
    import { spawn } from 'node:child_process';
    const mirror = spawn(process.execPath, [${JSON.stringify(MIRROR)}, '--truth', ${JSON.stringify(file)}]);
    mirror.stdout.once('data', () => mirror.kill());`;
  spawnSync(process.execPath, ['--input-type=module', '--eval', script], { timeout: 60_000 });
  const { perProduct } = JSON.parse(readFileSync(file, 'utf8'));
  return perProduct
    .map(({ productId: _, ...counts }: { productId: number }) => counts)
    .sort(byName);
}

function byName(a: { service: string; version: string }, b: typeof a): number {
  return `${a.service} ${a.version}` < `${b.service} ${b.version}` ? -1 : 1;
}
