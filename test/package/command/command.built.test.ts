import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeFront } from '../../../src/text/coding/front-coding.ts';
import { someOf } from '../../every-case.ts';
import { isAlwaysBad } from '../../processor-time.ts';
import { allNodes, CONTROL, TCERR, tcerr, tooWide } from './tcerr.ts';

const ONE = '3c140219-cfe9-470e-b241-000000000001';

const EXITS: [number, string[]][] = [
  [0, ['explain', 'FailedOperation.Accesskey']],
  [0, ['FailedOperation.Accesskey']],
  [1, ['FailedOperation.Nothing']],
  [0, ['explain', '--json', '{"Response":{"Error":{"Code":"InternalError"}}}']],
  [0, ['InternalError', '--json']],
  [0, ['--full', 'InternalError']],
  [0, ['NoSuchKey']],
  [0, ['-Code=InternalError']],
  [0, ['--', 'it', 'failed:', 'Code=InternalError']],
  [0, ['-- it failed: Code=InternalError']],
  [0, ['-', 'With', 'the', 'key:', 'Code=InternalError', '-x', '-1']],
  [0, ['error', 'creating', 'it:', 'Code=InternalError']],
  [0, ['--json', 'InternalError']],
  [0, ['code=InternalError failed', '--service', 'cam']],
  [0, ['explain', '--service', 'cam', 'InternalError']],
  [1, ['internalerror']],
  [1, ['authfailure', '--json']],
  [0, ['--service', 'cvm', 'InternalError']],
  [0, ['--service=cvm', '--json', 'InternalError']],
  [1, ['--json', 'x']],
  [0, ['--json', 'stats']],
  [0, ['explain', '- Code: InternalError']],
  [0, ['- Code: InternalError', '--json']],
  [0, ['help']],
  [0, ['help', 'explain']],
  [0, ['--help']],
  [0, ['explain', '--help']],
  [0, ['--version']],
  [1, ['explain', 'FailedOperation.Nothing']],
  [1, ['explain', 'hello world']],
  [0, ['search', 'access', 'key']],
  [1, ['search', '\u001b']],
  [0, ['actions', 'FailedOperation.Accesskey']],
  [1, ['actions', 'FailedOperation.Nothing']],
  [0, ['stats']],
  [0, ['policy', '--help']],
  [2, ['policy']],
  [2, ['policy', '--any-resources', 'x']],
  [0, ['completion', 'zsh']],
  [2, ['completion', 'powershell']],
  [2, []],
  [2, ['explain']],
  [2, ['describe', 'InternalError']],
  [2, ['explain', '--wrong', 'InternalError']],
  [2, ['explain', '--service', 'cvn', 'InternalError']],
  [2, ['explain', '--action', 'RunInstance', 'InternalError']],
  [2, ['search', '--limit', '0', 'x']],
  [2, ['search', '--limit', 'many', 'x']],
  [2, ['search']],
  [2, ['actions']],
  [2, ['stats', 'x']],
];

describe.each(allNodes().map((node, at) => [node, at === 0 ? 2 : 10] as const))(
  'on %s, tcerr',
  (node, step) => {
    it.each(someOf(EXITS, step))('exits with %i for %j', (status, args) => {
      const result = tcerr(args, { node });
      expect(result.status).toBe(status);
      expect(result[status === 2 ? 'stdout' : 'stderr']).toBe('');
      expect(result[status === 2 ? 'stderr' : 'stdout']).not.toBe('');
    });
  },
);

describe('tcerr explain', () => {
  it('prints what a code of COS means, which the root of the package does not contain', () => {
    const { meaning, fix, documentation } = JSON.parse(tcerr(['--json', 'NoSuchKey']).stdout);
    expect(meaning).toBe('The bucket has no object with this key.');
    expect(fix).toMatch('Compare the key');
    expect(documentation).toMatch('/436/7730');
  });

  it('says first that a code is removed, and since when it was there', async () => {
    const { explain } = await importBuilt('all.js');
    const names = JSON.parse(readFileSync('dist/catalog/tcerr/removed.json', 'utf8'));
    const [code = ''] = decodeFront(names.codes);
    const [{ removed, since }] = explain(code).history;
    const { status, stdout } = tcerr([code]);
    expect(status).toBe(0);
    const [title, , gone] = stdout.split('\n');
    expect(title).toBe(code);
    expect(gone).toMatch(/^ {2}Removed: not in the Go SDK since /);
    expect(gone).toMatch(`${removed.release} (${removed.date}, `);
    expect(stdout).toMatch(new RegExp(`^Since .*${since.release} \\(${since.date}\\)`, 'm'));
    expect(tcerr([`[Code: ${code}, Message: x]`]).stdout).toMatch('Removed: not in the Go SDK');
    const { results } = JSON.parse(tcerr(['search', '--json', code]).stdout);
    expect(results[0]).toMatchObject({ kind: 'error', name: code, removed: true });
    expect(tcerr(['search', code]).stdout).toMatch(`${code}\n  removed error of `);
  }, 30_000);

  it('says since when a code is there in full, and in short only of a new one', () => {
    expect(tcerr(['--full', 'OperationDenied.AccessKeyOverLimit']).stdout).toMatch(
      /^Since\n {2}\d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\)/m,
    );
    expect(tcerr(['OperationDenied.AccessKeyOverLimit']).stdout).not.toMatch(/^Since/m);
  });

  it('prints in full what services say, on which page, and which actions return it', () => {
    const { stdout } = tcerr(['--full', 'OperationDenied.AccessKeyOverLimit']);
    expect(stdout).toMatch('cam: Each account can have up to two AccessKey .\n    https://');
    expect(stdout).toMatch(/cam 2019-01-16\n.* UpdateAccessKey/);
  });

  it('tells of every code the same as the package does with every service', async () => {
    const { errorCodes, explain } = await importBuilt('all.js');
    const input = errorCodes()
      .map((code: string) => `Code="${code}"\n`)
      .join('');
    const { lines, codes } = JSON.parse(tcerr(['-', '--json'], { input }).stdout);
    expect(lines).toBe(errorCodes().length);
    expect(codes).toHaveLength(errorCodes().length);
    for (const { code, explanation } of someOf(codes as Explained[], 5))
      expect(explanation, code).toEqual(JSON.parse(JSON.stringify(explain(code))));
  });

  it.each([
    ['AuthFailure.SignatureFailure', `Code%3DAuthFailure.SignatureFailure%26RequestId%3D${ONE}`],
    ['AuthFailure.SignatureFailure', `Code=AuthFailure.\n  SignatureFailure, RequestId=${ONE}`],
    ['AuthFailure.SignatureFailure', `it was authfailure.signaturefailure, requestid: ${ONE}`],
    ['InternalError', `[Code] => InternalError\n[RequestId] => ${ONE}`],
    ['InternalError', `Code: &quot;Internal\u200bError&quot; RequestId: &quot;${ONE}&quot;`],
  ])('reads %s in %j', (code, input) => {
    const { stdout, status } = tcerr(['explain', '--json', input]);
    expect(JSON.parse(stdout)).toMatchObject({ code, requestId: ONE });
    expect(status).toBe(0);
    const { codes } = JSON.parse(tcerr(['-', '--json'], { input }).stdout);
    expect(codes).toMatchObject([{ code, requestIds: [ONE], explanation: { known: true } }]);
  });

  it('narrows to a service and to an action', () => {
    const args = ['explain', '--json', 'OperationDenied.AccessKeyOverLimit'];
    const owners = (...more: string[]) => {
      const { statements, actions } = JSON.parse(tcerr([...args, ...more]).stdout);
      return [...statements, ...actions].map(({ service, action }) => action ?? service);
    };
    expect(owners('--service', 'ssm')).toEqual(['ssm', 'RotateProductSecret']);
    expect(owners('--action', 'UpdateAccessKey')).toEqual(['cam', 'UpdateAccessKey']);
    expect(owners('--service', 'cam', '--action', 'UpdateAccessKey')).toEqual([
      'cam',
      'UpdateAccessKey',
    ]);
  });

  it('takes a common code in a text for that of no service, even if only one lists it', () => {
    const text = 'Code=AuthFailure.SignatureExpire, Message=Signature expired. RequestId=0-1';
    const { stdout } = tcerr([text]);
    expect(stdout).toContain('common: any action may return it');
    expect(stdout).not.toContain('WeData');
    expect(tcerr(['explain', '--json', text]).stdout).toContain('"service": null');
  });

  it('says when the service or action does not list the code', () => {
    const say = (...args: string[]) => tcerr(['explain', ...args]).stdout;
    expect(say('--service', 'cvm', 'OperationDenied.AccessKeyOverLimit')).toMatch(
      'cvm does not list this code.',
    );
    expect(say('--action', 'GetUser', 'OperationDenied.AccessKeyOverLimit')).toMatch(
      'GetUser does not list this code.',
    );
    expect(say('--action', 'GetSecurityLastUsed', 'AuthFailure.SignatureExpire')).toMatch(
      'but any action may return it',
    );
  });

  it.each([
    [['--service', 'cvn', 'X'], /no service cvn; did you mean .*cvm/],
    [['--action', 'UpdateAccesKey', 'X'], /no action UpdateAccesKey; did you mean UpdateAccessKey/],
    [
      ['--service', 'cvm', '--action', 'RunInstance', 'X'],
      /RunInstance of cvm; did .*RunInstances/,
    ],
  ])('names what is nearest to %j', (args, message) => {
    expect(tcerr(['explain', ...args]).stderr).toMatch(message);
  });

  it('asks whether a known code was meant that is spelt nearly so', () => {
    const { stdout } = tcerr(['explain', 'AuthFailure.SignatureFailur']);
    expect(stdout).toMatch('\n  Did you mean AuthFailure.SignatureFailure?\n');
    const constant = tcerr(['explain', 'AUTHFAILURE_SIGNATUREFAILURE']);
    expect(constant).toMatchObject({ status: 1 });
    expect(constant.stdout).toMatch('AuthFailure.SignatureFailure is known');
  });

  it('names the nearest family of an unknown code', () => {
    const { stdout } = tcerr(['explain', 'FailedOperation.Nothing']);
    expect(stdout).toMatch('not a known error code');
    expect(stdout).toMatch('nearest known family is FailedOperation');
  });
});

interface Explained {
  code: string;
  explanation: unknown;
}

/** A module of the built package; types are checked without it. */
function importBuilt(path: string) {
  return import(pathToFileURL(resolve('dist/catalog', path)).href);
}

describe('tcerr explain -', () => {
  const log = [
    `ERROR [TencentCloudSDKError] Code=InternalError, Message=x, RequestId=${ONE}`,
    'INFO nothing',
    'ERROR code=InternalError',
    'ERROR code=FailedOperation.Accesskey',
    'ERROR code=Made.Up',
  ].join('\n');

  it('explains each code of a log with its count, place and requests', () => {
    const { stdout, status } = tcerr(['explain', '-'], { input: log });
    expect(status).toBe(0);
    expect(stdout).toMatch('5 lines: 2 known codes, 1 not known');
    expect(stdout).toMatch('InternalError  2 times, first on line 1');
    expect(stdout).toMatch(`RequestId  ${ONE}`);
    expect(stdout).toMatch('FailedOperation.Accesskey  on line 4');
    expect(stdout).toMatch('Made.Up: on line 5');
  });

  it('gives one shape of JSON, however many codes there are', () => {
    const json = (input: string) => JSON.parse(tcerr(['-', '--json'], { input }).stdout);
    expect(json(log).codes.map(({ code, count }: never) => [code, count])).toEqual([
      ['InternalError', 2],
      ['FailedOperation.Accesskey', 1],
      ['Made.Up', 1],
    ]);
    expect(
      json(`{"Response":{"Error":{"Code":"InternalError","Message":"It failed."}}}`),
    ).toMatchObject({
      codes: [{ code: 'InternalError', count: 1, explanation: { message: 'It failed.' } }],
    });
    expect(json('nothing here')).toEqual({
      ...{ lines: 1, codes: [], uncounted: 0, denials: { count: 0, operations: [] } },
    });
  });

  it('reads a response over several lines as if it were an argument', () => {
    const response = {
      Response: { RequestId: ONE, Error: { Code: 'InternalError', Message: 'No.' } },
    };
    const text = JSON.stringify(response, null, 2);
    const { stdout } = tcerr(['-'], { input: text });
    expect(stdout).toBe(tcerr(['explain', text]).stdout);
    expect(stdout).toMatch(new RegExp(`\nRequestId +${ONE}\n$`));
    const full = tcerr(['-', '--full'], { input: text }).stdout;
    expect(full).toMatch(new RegExp(`Message +No\\.\nRequestId +${ONE}`));
  });

  it('gives the request ID of the only code, wherever it is', () => {
    const json = (input: string) => JSON.parse(tcerr(['-', '--json'], { input }).stdout);
    const wrapped = `Code=InternalError, Message=It\nfailed, RequestId=${ONE}`;
    expect(json(wrapped).codes).toMatchObject([{ code: 'InternalError', requestIds: [ONE] }]);
    const boxed = wrapped.replace(/^/gm, '\u2502 ');
    const [one, two] = json(`${boxed}\n\u2575\n${boxed.replace('Internal', 'My')}`).codes;
    expect([one.requestIds, two.requestIds]).toEqual([[ONE], [ONE]]);
  });

  it('exits with 1 when nothing is known', () => {
    expect(tcerr(['-'], { input: 'code=Made.Up\ncode=Made.Too' }).status).toBe(1);
    expect(tcerr(['-'], { input: '' })).toMatchObject({ status: 1, stderr: '' });
  });

  it('reads 100 MB of one line in bounded memory', () => {
    const input = Buffer.alloc(100_000_000, 'x');
    input.write(` ERROR code=OperationDenied.SubUin requestId=${ONE} `, 50_000_000);
    input.write(' ERROR code=InternalError ', 99_000_000);
    const measure =
      'data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))';
    // On a busy machine, the garbage collector can be late once.
    const isLarge = () => {
      const { stdout, stderr } = tcerr(['explain', '-'], { input, flags: ['--import', measure] });
      expect(stdout).toMatch('1 line: 2 known codes');
      expect(stdout).toMatch('OperationDenied.SubUin  on line 1');
      expect(stdout).toMatch(ONE);
      const memoryKiB = Number(stderr);
      expect(memoryKiB).toBeGreaterThan(10_000);
      return memoryKiB > 300_000;
    };
    expect(isAlwaysBad(isLarge)).toBe(false);
  });

  it('ends in silence when its reader does', async () => {
    const child = spawn(process.execPath, [
      'dist/catalog/tcerr.js',
      'actions',
      'InternalError',
      '--json',
    ]);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = await once(child, 'close');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

it('no code of the catalog is explained in a line of more than 80 columns', async () => {
  const { errorCodes } = await importBuilt('index.js');
  const input = errorCodes()
    .map((code: string) => `Code="${code}"\n`)
    .join('');
  const { stdout } = tcerr(['-'], { input, env: { COLUMNS: '80' } });
  expect(stdout).toMatch('InternalError');
  expect(tooWide(stdout, 80)).toEqual([]);
});

it.each([20, 40])('a response is explained in lines of %i columns', (width) => {
  const { stdout } = tcerr(['InternalError', `RequestId=${ONE}`], {
    env: { COLUMNS: String(width) },
  });
  expect(stdout).toMatch(/RequestId\n {2}3c14/);
  expect(tooWide(stdout, width)).toEqual([]);
});

describe('what is hostile', () => {
  const marks = '\u001b]0;x\u0007\u009b2J\u202e\r\u0000';
  const response = JSON.stringify({
    Response: { Error: { Code: 'InternalError', Message: marks }, RequestId: marks },
  });

  it.each([
    [['explain', response], ''],
    [['explain', '--json', response], ''],
    [['-'], response],
    [['-', '--json'], response],
    [['explain', `${marks}Made.Up`.replace('\0', '')], ''],
    [['actions', marks.replace('\0', '')], ''],
    [['search', marks.replace('\0', '')], ''],
    [['explain', '--service', marks.replace('\0', ''), 'x'], ''],
    [['explain', '--action', marks.replace('\0', ''), 'x'], ''],
    [[`--${marks.replace('\0', '')}`, 'x'], ''],
    [[marks.replace('\0', ''), 'x'], ''],
    [['completion', marks.replace('\0', '')], ''],
    [['search', '--limit', marks.replace('\0', ''), 'x'], ''],
  ])('reaches no terminal: %j', (args, input) => {
    const { stdout, stderr } = tcerr(args, { input });
    expect(`${stdout}${stderr}`).not.toBe('');
    expect(`${stdout}${stderr}`).not.toMatch(CONTROL);
  });
});

describe('tcerr search', () => {
  const json = (...args: string[]) => JSON.parse(tcerr(['search', '--json', ...args]).stdout);

  it('finds by words and by what is nearly the name', () => {
    expect(json('access', 'key')).toMatchObject({
      results: expect.arrayContaining([
        expect.objectContaining({ name: expect.stringMatching(/accesskey/i) }),
      ]),
    });
    expect(json('InternalEror').results[0]).toMatchObject({
      kind: 'error',
      name: 'InternalError',
      common: true,
    });
    expect(json('RunInstances').results[0]).toMatchObject({ kind: 'action', services: ['cvm'] });
  });

  it('gives as many as asked for, and says how many there are', () => {
    const { results, total } = json('--limit', '3', 'InvalidParameter');
    expect(results).toHaveLength(3);
    expect(total).toBeGreaterThan(100);
    expect(tcerr(['search', '--limit', '3', 'access', 'key']).stdout).toMatch(
      /and \d+ more results/,
    );
  });
});

describe('tcerr actions and stats', () => {
  it('list everything in the catalog', () => {
    const { actions } = JSON.parse(tcerr(['actions', '--json', 'InternalError']).stdout);
    const { counts, updatedAt } = JSON.parse(tcerr(['stats', '--json']).stdout);
    expect(actions.length).toBeGreaterThan(4_000);
    expect(actions.length).toBeLessThan(counts.actions);
    expect(counts.distinctErrorCodes).toBeGreaterThan(7_000);
    expect(tcerr(['stats']).stdout).toMatch(updatedAt);
  });
});

describe('where input or output fails, tcerr', () => {
  const shell = (command: string) =>
    spawnSync('bash', ['-c', command.replaceAll('tcerr', `'${process.execPath}' ${TCERR}`)], {
      encoding: 'utf8',
    });

  it('says that the output cannot be written', () => {
    expect(shell('tcerr InternalError > /dev/full')).toMatchObject({
      status: 3,
      stderr: 'tcerr: the output cannot be written (ENOSPC)\n',
    });
  });

  it('takes no folder for an input', () => {
    expect(shell('tcerr explain - < .')).toMatchObject({
      status: 2,
      stderr: 'tcerr: standard input is a folder\n',
    });
  });

  it.each(['explain -', 'mcp'])('%s says that the input cannot be read', (command) => {
    // It is open for writing only.
    expect(shell(`tcerr ${command} 0> /dev/null`)).toMatchObject({
      status: 3,
      stdout: '',
      stderr: 'tcerr: standard input cannot be read (EBADF)\n',
    });
    expect(shell(`tcerr ${command} < .`)).toMatchObject({ status: 2, stdout: '' });
    expect(shell(`tcerr ${command} <&-`).stderr).toBe('');
  });

  it.each(['explain --json InternalError', 'nope', 'mcp'])(
    '%s ends when nothing can be written',
    (command) => {
      const request = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
      const { status, stderr } = shell(`echo '${request}' | tcerr ${command} > /dev/full 2>&1`);
      expect({ status, stderr }).toEqual({ status: command === 'nope' ? 2 : 3, stderr: '' });
    },
  );

  it.each([
    ['explain -', 'code=InternalError\nCode=LimitExceeded\n', /3 lines: 2 known codes/],
    ['explain - --json', 'code=InternalError\n', /^\{\n {2}"lines": 2,/],
    ['mcp', '{"jsonrpc":"2.0","id":1,"method":"ping"}\n', /"result":\{\}/],
  ])('%s says what it has read until Ctrl-C', async (command, written, expected) => {
    const child = spawn(process.execPath, [TCERR, ...command.split(' ')]);
    const [said, failed] = [text(child.stdout), text(child.stderr)];
    child.stdin.write(written);
    // It has begun to read when it has taken what a pipe cannot contain.
    await new Promise((taken) => child.stdin.write(' '.repeat(500_000), taken));
    child.kill('SIGINT');
    const [status, signal] = await once(child, 'close');
    expect({ status, signal, failed: await failed }).toEqual({
      ...{ status: 130, signal: null, failed: '' },
    });
    expect(await said).toMatch(expected);
  });

  it('keeps its exit code when nobody reads its errors', () => {
    expect(shell('set -o pipefail; tcerr nope 2>&1 > /dev/null | true').status).toBe(2);
  });
});

describe('an unknown service', () => {
  const errorFor = (service: string) => tcerr(['InternalError', '--service', service]).stderr;

  it('is compared without letter case', () => {
    expect(errorFor('CVM')).toMatch(/^tcerr: there is no service CVM; did you mean cvm\b/);
  });

  it.each(['', 'x'])('is too short for a suggestion: "%s"', (service) => {
    expect(errorFor(service)).toBe(`tcerr: there is no service ${service}\n`);
  });
});
