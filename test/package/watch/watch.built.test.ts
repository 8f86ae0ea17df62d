import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONTROL, TCERR, tcerr } from '../command/tcerr.ts';
import { endAll, error, INFO, rowsOf, started, Watching } from './watching.ts';

/** Ten times what is promised, because tests run on machines that are busy. */
const FIRST_ANSWER_MS = 1_000;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tcerr-watch-'));
});
afterEach(() => {
  endAll();
  rmSync(folder, { recursive: true });
});

const path = (name: string) => join(folder, name);
describe('a log that is being written', () => {
  it('is answered at the first sight of a code, soon after the line, and counted at Ctrl-C', async () => {
    writeFileSync(path('app.log'), INFO);
    const watching = new Watching(path('app.log'));
    appendFileSync(path('app.log'), error('InternalError'));
    await watching.shows('InternalError');
    const start = performance.now();
    appendFileSync(path('app.log'), error('LimitExceeded', 2));
    await watching.shows(/LimitExceeded[\s\S]*Fix/);
    expect(performance.now() - start).toBeLessThan(FIRST_ANSWER_MS);
    for (let id = 3; id < 30; id++) appendFileSync(path('app.log'), error('InternalError', id));
    appendFileSync(path('app.log'), error('ResourceNotFound'));
    await watching.shows('ResourceNotFound');
    const { status, out } = await watching.interrupt();
    expect(status).toBe(130);
    expect(out).toMatch(/31 lines: 30 errors, 3 rows\n\n28 {2}InternalError\n/);
    expect(out).toMatch(/\n 1 {2}LimitExceeded\n/);
    // The answer is given once.
    expect(out.match(/Meaning/g)).toHaveLength(3);
  });

  it('is read in halves of lines, and records over several lines', async () => {
    const watching = new Watching('--format', 'jsonl', path('app.log'));
    const text = `${INFO}${error('InternalError')}{\n  "Response": {\n    "Error": { "Code": "LimitExceeded" },\n    "RequestId": "3c140219-cfe9-470e-b241-000000000009"\n  }\n}\n`;
    for (let at = 0; at < text.length; at += 41) {
      appendFileSync(path('app.log'), text.slice(at, at + 41));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await watching.shows('"LimitExceeded"');
    const { out } = await watching.interrupt();
    expect(rowsOf(out.trimEnd().split('\n').at(-1) ?? '')).toEqual([
      'InternalError 1',
      'LimitExceeded 1',
    ]);
  });

  it('is followed when it is rotated, truncated, deleted and created again', async () => {
    const log = path('app.log');
    writeFileSync(log, error('InternalError'));
    // What comes after a truncation is shorter than what was there.
    const longer = INFO.repeat(20);
    const watching = new Watching('--format', 'jsonl', log);
    await watching.shows('"InternalError"');
    renameSync(log, path('app.log.1'));
    appendFileSync(path('app.log.1'), error('LimitExceeded'));
    await watching.shows('"LimitExceeded"');
    writeFileSync(log, longer + error('AuthFailure.SignatureExpire'));
    await watching.shows('"AuthFailure.SignatureExpire"');
    truncateSync(log);
    appendFileSync(log, error('ResourceNotFound'));
    await watching.shows('"ResourceNotFound"');
    rmSync(log);
    writeFileSync(log, INFO + error('RequestLimitExceeded'));
    await watching.shows('"RequestLimitExceeded"');
    const { out, status } = await watching.interrupt();
    const last = out.trimEnd().split('\n').at(-1) ?? '';
    expect(status).toBe(130);
    expect(rowsOf(last)).toEqual(
      [
        'AuthFailure.SignatureExpire',
        'InternalError',
        'LimitExceeded',
        'RequestLimitExceeded',
        'ResourceNotFound',
      ].map((code) => `${code} 1`),
    );
  });

  it('may appear later, for a path and for a pattern', async () => {
    const watching = new Watching('--format', 'jsonl', path('later.log'), path('*.txt'));
    writeFileSync(path('later.log'), error('InternalError'));
    await watching.shows('"InternalError"');
    writeFileSync(path('new.txt'), error('LimitExceeded'));
    await watching.shows('"LimitExceeded"');
    expect((await watching.interrupt()).status).toBe(130);
  });

  it('leaves out what it contains already if it is asked to', async () => {
    writeFileSync(path('app.log'), error('InternalError'));
    const watching = new Watching('--new', '--format', 'jsonl', path('app.log'));
    // Nothing shows when it has begun.
    for (let tries = 0; tries < 100 && watching.out === ''; tries++) {
      appendFileSync(path('app.log'), error('LimitExceeded'));
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    await watching.shows('"LimitExceeded"');
    expect((await watching.interrupt()).out).not.toContain('InternalError');
  });
});

describe('standard input', () => {
  it('is answered while it goes on, and counted at its end', async () => {
    const watching = new Watching();
    watching.child.stdin?.write(INFO + error('InternalError'));
    await watching.shows(/InternalError[\s\S]*Fix/);
    watching.child.stdin?.end(error('InternalError', 2));
    const { status, out } = await watching.end();
    expect(status).toBe(0);
    expect(out).toMatch(/3 lines: 2 errors, 1 row/);
  });

  it('is passed through, byte by byte, and the answers go to standard error', async () => {
    const lines = Array.from({ length: 2_000 }, (_, id) =>
      id % 7 === 0 ? error('InternalError', id) : INFO,
    );
    const bytes = Buffer.concat([
      Buffer.from(lines.join('')),
      randomBytes(3_000_000),
      Buffer.from('\r\nno end'),
    ]);
    const child = spawn(process.execPath, [TCERR, 'watch', '--pass'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    started.push(child);
    const hash = createHash('sha256');
    let answers = '';
    child.stdout.on('data', (chunk) => hash.update(chunk));
    child.stderr.on('data', (chunk) => {
      answers += chunk;
    });
    child.stdin.end(bytes);
    await once(child, 'close');
    expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(answers).toMatch(/286 {2}InternalError/);
    expect(child.exitCode).toBe(0);
  });

  it('ends when nobody reads what is passed', async () => {
    const endless = `while :; do printf '%s' '${INFO.trimEnd()}'; echo; done`;
    const child = spawn('bash', [
      '-c',
      `(${endless}) 2>/dev/null | ${process.execPath} ${TCERR} watch --pass 2>/dev/null | head -1`,
    ]);
    started.push(child);
    expect((await once(child, 'close'))[0]).toBe(0);
  });
});

describe('files that are read once', () => {
  it('may be compressed and in UTF-16', () => {
    writeFileSync(path('a.log.gz'), gzipSync(INFO.repeat(50_000) + error('InternalError')));
    writeFileSync(path('b.log'), Buffer.from(`\ufeff${error('LimitExceeded')}`, 'utf16le'));
    const { stdout, status } = tcerr(['watch', '--once', '--format', 'json', path('*.log*')]);
    expect(rowsOf(stdout)).toEqual(['InternalError 1', 'LimitExceeded 1']);
    expect(JSON.parse(stdout).lines).toBe(50_002);
    expect(status).toBe(0);
  });

  it('must exist', () => {
    const { status, stderr } = tcerr(['watch', '--once', path('none.log')]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/none\.log does not exist/);
    expect(tcerr(['watch', '--once', folder]).status).toBe(3);
  });

  it('may contain no code', () => {
    writeFileSync(path('a.log'), INFO);
    const { status, stdout } = tcerr(['watch', '--once', path('a.log')]);
    expect([status, stdout]).toEqual([1, '1 line: no error code\n']);
  });

  it('have fields in JSON and logfmt', () => {
    const id = '3c140219-cfe9-470e-b241-000000000001';
    writeFileSync(
      path('a.log'),
      [
        `{"ts":1787294034.5,"level":"error","service":"cvm","action":"RunInstances","code":"InternalError","message":"It failed","requestId":"${id}"}`,
        `time=2026-08-21T06:33:55Z level=error service=orders action=RunInstances code=InternalError msg="It failed again"`,
        '',
      ].join('\n'),
    );
    const { stdout } = tcerr(['watch', '--once', '--format', 'json', path('a.log')]);
    const rows = JSON.parse(stdout).codes;
    expect(rows[0]).toMatchObject({
      ...{ code: 'InternalError', service: 'cvm', action: 'RunInstances', requestIds: [id] },
      ...{ first: '2026-08-21T06:33:54.500Z', message: 'It failed' },
    });
  });
});

describe('what is written', () => {
  const hostile = `Code=InternalError, Message=\u001b]0;x\u0007\u202e\u009b31m evil, RequestId=3c140219-cfe9-470e-b241-000000000001\n`;

  it.each(['text', 'json', 'jsonl', 'markdown', 'github', 'sarif', 'junit'])(
    'as %s contains nothing that a terminal would act on',
    (format) => {
      const name = path('a\u001b[31m.log');
      writeFileSync(name, hostile.repeat(3));
      const { stdout, stderr } = tcerr(['watch', '--once', '--format', format, name]);
      expect(stdout).toContain('InternalError');
      expect(stdout + stderr).not.toMatch(CONTROL);
    },
  );

  it('is redacted in a report, whose RequestIds stay', () => {
    const message =
      'user a@example.com with SecretKey=Gu5t9xGARNpq86cd98joQYCN3EXAMPLE of uin 100001234567 at 10.1.2.3';
    writeFileSync(
      path('a.log'),
      `{"code":"InternalError","message":${JSON.stringify(message)},"requestId":"3c140219-cfe9-470e-b241-000000000001"}\n`,
    );
    const report = tcerr(['report', path('a.log')]).stdout;
    expect(report).not.toMatch(/example\.com|Gu5t9x|100001234567|10\.1\.2\.3/);
    expect(report).toContain('3c140219-cfe9-470e-b241-000000000001');
    expect(report).toMatch(/- \[ \] /);
    expect(tcerr(['report', '--no-redact', path('a.log')]).stdout).toContain(message);
    const text = tcerr(['watch', '--once', '--redact', '--format', 'json', path('a.log')]).stdout;
    expect(text).not.toContain('a@example.com');
  });
});

describe('annotations of GitHub', () => {
  const many = Array.from({ length: 13 }, (_, at) => error(`InternalError.Made${at}`)).join('');
  const run = (summary: string) =>
    tcerr(['watch', '--once', '--format', 'github', path('a.log')], {
      env: { GITHUB_STEP_SUMMARY: summary },
    }).stdout;

  it('are ten of a level, and the summary of the step has all', () => {
    writeFileSync(path('a.log'), many);
    writeFileSync(path('summary.md'), '# Before\n');
    const out = run(path('summary.md'));
    expect(out.match(/^::warning/gm)).toHaveLength(10);
    expect(out).toContain('3 codes only in the step summary');
    const summary = readFileSync(path('summary.md'), 'utf8');
    expect(summary).toMatch(/^# Before\n# Errors/);
    expect(summary).toContain('InternalError.Made12');
  });

  it('are followed by lines where no step runs', () => {
    writeFileSync(path('a.log'), many);
    expect(run('').match(/^\S+a\.log:\d+: warning: /gm)).toHaveLength(3);
  });

  it('fit into the summary of a step, whatever is found', () => {
    const codes = Array.from(
      { length: 990 },
      (_, at) => `Code=InternalError.Made${at}, Message=${'long '.repeat(100)}\n`,
    );
    writeFileSync(path('a.log'), codes.join(''));
    run(path('summary.md'));
    const { size } = statSync(path('summary.md'));
    expect(size).toBeGreaterThan(100_000);
    expect(size).toBeLessThan(1_048_576);
  });
});

it('reads made-up codes and lines without end in bounded memory', () => {
  const codes = Array.from({ length: 50_000 }, (_, at) => `Code=InternalError.Made${at}\n`).join(
    '',
  );
  const line = 'x'.repeat(20_000_000);
  const { stdout, status } = tcerr(['watch', '--format', 'json'], {
    input: `${codes}${line}`,
    flags: ['--max-old-space-size=100'],
  });
  const report = JSON.parse(stdout);
  expect(status).toBe(1);
  expect(report.codes).toHaveLength(1_000);
  expect(report.uncounted).toBe(49_000);
});
