import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The package as `npm pack` makes it, in a project that has nothing else. */
const project = mkdtempSync(join(tmpdir(), 'tcerr-consumer-'));
const nodes = [process.execPath, ...otherNodes()];

beforeAll(() => {
  cpSync('test/consumer', project, { recursive: true });
  const packing = ['pack', '--ignore-scripts', '--json', '--pack-destination', project];
  const [packed] = JSON.parse(mustRun('npm', packing, process.cwd()));
  mustRun('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${packed.filename}`]);
}, 120_000);
afterAll(() => rmSync(project, { recursive: true }));

describe('types', () => {
  it.each([
    ['tsc', 'nodenext', 'nodenext'],
    ['tsc', 'esnext', 'bundler'],
    ['tsc6', 'nodenext', 'nodenext'],
    ['tsc6', 'esnext', 'bundler'],
  ])('compile under %s --module %s --moduleResolution %s', (compiler, module, resolution) => {
    const flags = ['--noEmit', '--module', module, '--moduleResolution', resolution];
    expect(runIn(resolve('node_modules/.bin', compiler), ['-p', '.', ...flags])).toMatchObject({
      status: 0,
      stdout: '',
    });
  });
}, 60_000);

describe('bundles', () => {
  it('hold the service that is imported, and no other', async () => {
    const text = await bundle("export * from 'tencentcloud-error-catalog/services/cam'");
    expect(text).toMatch('The access key does not match the account.');
    expect(text).not.toMatch('The account does not exist.');
    expect(text).not.toMatch('InvitationNotExist');
  });

  it('hold no data for a function that needs none', async () => {
    const text = await bundle(
      "export { categoryOf, parseErrorResponse } from 'tencentcloud-error-catalog'",
    );
    expect(text).not.toMatch('AuthFailure');
    expect(text.length).toBeLessThan(3_000);
  });

  it('are made for browsers without a warning', async () => {
    expect(await bundle("export * from 'tencentcloud-error-catalog'")).toMatch('AuthFailure');
  });
});

describe.each(nodes)('on %s', (node) => {
  beforeAll(() => {
    mustRun(resolve('node_modules/.bin/tsc'), ['-p', '.']);
  }, 60_000);

  it('a program gets what the pages say', () => {
    const result = JSON.parse(mustRun(node, ['run.mjs']));
    expect(result).toMatchObject({
      advice: 'delete a key first',
      narrowed: 'OperationDenied.AccessKeyOverLimit',
      guarded: 'OperationDenied.AccessKeyOverLimit',
      other: false,
      parsed: 'InternalError',
      known: [true, true, false],
      category: 'FailedOperation',
      explanation: {
        known: true,
        scope: 'service',
        services: expect.arrayContaining(['cam']),
        meanings: expect.arrayContaining([
          expect.objectContaining({
            service: 'cam',
            text: 'Each account can have up to two AccessKey .',
          }),
        ]),
        actions: expect.arrayContaining([
          { service: 'cam', apiVersion: '2019-01-16', action: 'UpdateAccessKey' },
        ]),
        message: 'Too many keys',
        requestId: '3c140219-cfe9-470e-b241-907877d6fb03',
      },
    });
    // 38 common codes, of which UpdateAccessKey's page lists one among its own eight.
    expect(result.returned).toHaveLength(45);
    const least = [8, 1, 24, 0, 10, 1, 79];
    for (const [at, count] of [...result.counts.flat(), result.all].entries())
      expect(count).toBeGreaterThanOrEqual(least[at] ?? 0);
  });

  it('the root is quick to load, and explains in no time', () => {
    const { importMs, explainMicroseconds } = JSON.parse(mustRun(node, ['speed.mjs']));
    // Far above what is measured, since a test shares its machine.
    expect(importMs).toBeLessThan(100);
    expect(explainMicroseconds).toBeLessThan(20);
  });

  it('a CommonJS program can require it', () => {
    expect(mustRun(node, ['run.cjs'])).toBe('true cam');
  });

  it('tcerr is installed with all that it reads', () => {
    const told = tcerr(node, ['OperationDenied.AccessKeyOverLimit']);
    expect(told).toMatchObject({ status: 0, stderr: '' });
    expect(told.stdout).toMatch('cam: Each account can have up to two AccessKey .');
    expect(tcerr(node, ['search', 'access', 'key'])).toMatchObject({ status: 0, stderr: '' });
    expect(tcerr(node, ['stats'])).toMatchObject({ status: 0, stderr: '' });
    expect(tcerr(node, ['mcp'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });
});

async function bundle(contents: string): Promise<string> {
  const { outputFiles, warnings } = await build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  expect(warnings).toEqual([]);
  return outputFiles[0]?.text ?? '';
}

function tcerr(node: string, args: string[]) {
  return runIn(node, ['node_modules/.bin/tcerr', ...args]);
}

/** Another Node that this machine has, such as the oldest that can `require` a module: 20.19. */
function otherNodes(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find((path) => path !== process.execPath && canRequireModules(path));
  return found === undefined ? [] : [found];
}

function canRequireModules(node: string): boolean {
  const { status, stdout } = spawnSync(node, ['-p', 'process.features.require_module'], {
    encoding: 'utf8',
  });
  return status === 0 && stdout.trim() === 'true';
}

function mustRun(command: string, args: string[], cwd = project): string {
  const { status, stdout, stderr } = runIn(command, args, cwd);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

function runIn(command: string, args: string[], cwd = project) {
  return spawnSync(command, args, { cwd, encoding: 'utf8', input: '' });
}
