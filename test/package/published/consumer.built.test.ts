import { spawnSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someOf } from '../../every-case.ts';
import { createConsumer, mustRun } from './consumer-project.ts';

let project: string;
const nodes = [process.execPath, ...otherNodes()];

beforeAll(() => {
  project = createConsumer();
}, 120_000);
afterAll(() => rmSync(project, { recursive: true }));

describe('types', () => {
  const settings = [
    ['tsc', 'nodenext', 'nodenext'],
    ['tsc', 'node16', 'node16'],
    ['tsc', 'esnext', 'bundler'],
    ['tsc6', 'nodenext', 'nodenext'],
    ['tsc6', 'node16', 'node16'],
    ['tsc6', 'esnext', 'bundler'],
  ] as const;
  // Every second one has each compiler and each way to resolve.
  it.each(someOf(settings, 2))(
    'compile under %s --module %s --moduleResolution %s',
    (compiler, module, resolution) => {
      const flags = ['--noEmit', '--module', module, '--moduleResolution', resolution];
      expect(runIn(resolve('node_modules/.bin', compiler), ['-p', '.', ...flags])).toMatchObject({
        status: 0,
        stdout: '',
      });
    },
  );
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
      help: { retry: 'no', address: '/e/OperationDenied.AccessKeyOverLimit/' },
      nameOfHelped: 'RangeError',
      explanation: {
        known: true,
        scope: 'service',
        services: expect.arrayContaining(['cam']),
        statements: expect.arrayContaining([
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
        address: '/e/FailedOperation.Accesskey/',
      },
    });
  });

  it('tcerr is installed with all that it reads', () => {
    const told = tcerr(node, ['OperationDenied.AccessKeyOverLimit']);
    expect(told).toMatchObject({ status: 0, stderr: '' });
    expect(told.stdout).toMatch('Each account can have up to two AccessKey .');
    expect(tcerr(node, ['search', 'access', 'key'])).toMatchObject({ status: 0, stderr: '' });
    expect(tcerr(node, ['stats'])).toMatchObject({ status: 0, stderr: '' });
    expect(tcerr(node, ['mcp'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });
});

describe('the schemas, with the zod of the program', () => {
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

function tcerr(node: string, args: string[]) {
  return runIn(node, ['node_modules/.bin/tcerr', ...args], project);
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

function runIn(command: string, args: string[], cwd = project) {
  return spawnSync(command, args, { cwd, encoding: 'utf8', input: '' });
}
