import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConsumer, mustRun } from './consumer-project.ts';

let project: string;
const nodes = [process.execPath, ...otherNodes()];

beforeAll(() => {
  project = createConsumer();
}, 120_000);
afterAll(() => rmSync(project, { recursive: true }));

describe('types', () => {
  it.each([
    ['tsc', 'nodenext', 'nodenext'],
    ['tsc', 'node16', 'node16'],
    ['tsc', 'esnext', 'bundler'],
    ['tsc6', 'nodenext', 'nodenext'],
    ['tsc6', 'node16', 'node16'],
    ['tsc6', 'esnext', 'bundler'],
  ])('compile under %s --module %s --moduleResolution %s', (compiler, module, resolution) => {
    const flags = ['--noEmit', '--module', module, '--moduleResolution', resolution];
    expect(runIn(resolve('node_modules/.bin', compiler), ['-p', '.', ...flags])).toMatchObject({
      status: 0,
      stdout: '',
    });
  });
}, 60_000);

describe.each(nodes)('on %s', (node) => {
  beforeAll(() => {
    mustRun(resolve('node_modules/.bin/tsc'), ['-p', '.'], project);
  }, 60_000);

  it('a program gets what the pages say', () => {
    const result = JSON.parse(mustRun(node, ['run.mjs'], project));
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
    const { importMs, explainMicroseconds } = JSON.parse(mustRun(node, ['speed.mjs'], project));
    // Far above what is measured, since a test shares its machine.
    expect(importMs).toBeLessThan(100);
    expect(explainMicroseconds).toBeLessThan(20);
  });

  it('a CommonJS program can require it, even where Node cannot require ES modules', () => {
    const printed = mustRun(node, ['--no-experimental-require-module', 'run.cjs'], project);
    expect(JSON.parse(printed)).toMatchObject({
      known: true,
      service: 'cam',
      counts: { commonErrorCodes: 38 },
      result: {
        known: true,
        guarded: 'FailedOperation.Accesskey',
        kinds: ['theirs', 'unknown'],
        listed: true,
      },
    });
  });

  it.each([
    [0, ['explain', 'FailedOperation.Accesskey']],
    [0, ['FailedOperation.Accesskey']],
    [1, ['FailedOperation.Nothing']],
    [0, ['explain', '--json', '{"Response":{"Error":{"Code":"InternalError"}}}']],
    [0, ['--help']],
    [0, ['--version']],
    [1, ['explain', 'FailedOperation.Nothing']],
    [1, ['explain', 'hello world']],
    [2, []],
    [2, ['explain']],
    [2, ['describe', 'InternalError']],
    [2, ['explain', '--wrong', 'InternalError']],
  ])('tcerr exits with %i for %j', (status, args) => {
    expect(tcerr(node, args)).toMatchObject({ status });
  });

  it('tcerr tells what services say, whether or not the root carries it', () => {
    const { stdout } = tcerr(node, ['OperationDenied.AccessKeyOverLimit']);
    expect(stdout).toMatch('cam: Each account can have up to two AccessKey .');
    expect(stdout).toMatch(/cam 2019-01-16\n.*\bUpdateAccessKey/);
  });

  it('tcerr reads a log from standard input to its end, in bounded memory', () => {
    const line =
      'ERROR code:OperationDenied.SubUin requestId:9f3c2d1e-0000-4000-8000-000000000001\n';
    const input = `${'x'.repeat(100_000_000)} ${line}`;
    const limits = { NODE_OPTIONS: '--max-old-space-size=40' };
    const { status, stdout } = tcerr(node, ['explain', '-'], input, limits);
    expect(status).toBe(0);
    expect(stdout).toMatch(/OperationDenied\.SubUin .*\n {2}of .*cam/);
    expect(stdout).toMatch('9f3c2d1e-0000-4000-8000-000000000001');
    expect(tcerr(node, ['-'], line)).toMatchObject({ status: 0, stderr: '' });
  });

  it('tcerr writes no escape sequence to a pipe, whatever the input holds', () => {
    const hostile =
      '{"Response":{"Error":{"Code":"InternalError","Message":"\\u001b]0;x\\u0007\\u009b2J"}}}';
    for (const args of [
      ['explain', hostile],
      ['explain', '--json', hostile],
      ['\u001b]0;x', 'InternalError'],
    ]) {
      const { stdout, stderr } = tcerr(node, args);
      expect(`${stdout}${stderr}`).toMatch('\\u001b');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand there
      expect(`${stdout}${stderr}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
  });

  it('tcerr names the nearest family of an unknown code', () => {
    const { stdout } = tcerr(node, ['explain', 'FailedOperation.Nothing']);
    expect(stdout).toMatch('not a known error code');
    expect(stdout).toMatch('nearest known family is FailedOperation');
  });
});

describe('the schemas, beside a zod that the program has', () => {
  beforeAll(() => {
    symlinkSync(resolve('node_modules/zod'), join(project, 'node_modules/zod'));
    mustRun(resolve('node_modules/.bin/tsc'), ['-p', 'with-zod'], project);
  }, 60_000);

  it.each(['run.mjs', 'run.cjs'])('check the data: %s', (program) => {
    const [codes, isServiceWithoutVersions] = JSON.parse(
      mustRun(process.execPath, [join('with-zod', program)], project),
    );
    expect(codes).toContain('OperationDenied.AccessKeyOverLimit');
    expect(isServiceWithoutVersions).toBe(false);
  });
});

const hasTerminal = existsSync('/usr/bin/script');

it.runIf(hasTerminal)(
  `tcerr colours on a terminal, unless NO_COLOR is set${hasTerminal ? '' : ' (skipped: there is no /usr/bin/script)'}`,
  () => {
    const onTerminal = (env: Record<string, string>) =>
      spawnSync('script', ['-qec', 'npx --no-install tcerr explain InternalError', '/dev/null'], {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '', ...env },
      }).stdout;
    expect(onTerminal({})).toMatch('\u001b[1mInternalError');
    expect(onTerminal({ NO_COLOR: '1' })).toMatch('InternalError');
    expect(onTerminal({ NO_COLOR: '1' })).not.toMatch('\u001b[1m');
  },
  30_000,
);

function tcerr(node: string, args: string[], input = '', env: Record<string, string> = {}) {
  return runIn(node, ['node_modules/.bin/tcerr', ...args], project, input, env);
}

/** Another Node that this machine has, such as the oldest that the package is for. */
function otherNodes(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find((path) => path !== process.execPath && isNode20OrLater(path));
  return found === undefined ? [] : [found];
}

function isNode20OrLater(node: string): boolean {
  const { status, stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return status === 0 && Number.parseInt(stdout, 10) >= 20;
}

function runIn(
  command: string,
  args: string[],
  cwd = project,
  input = '',
  env: Record<string, string> = {},
) {
  return spawnSync(command, args, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
    env: { ...process.env, ...env },
  });
}
