import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TCERR, tcerr } from '../command/tcerr.ts';
import { endAll, error, INFO, rowsOf, started, Watching } from './watching.ts';

/** What is promised is a second; machines that run tests are busy. */
const END_MS = 5_000;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tcerr-follow-'));
});
afterEach(() => {
  endAll();
  rmSync(folder, { recursive: true });
});
const path = (name: string) => join(folder, name);
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1) ?? '';
const cut = (text: string) => {
  const whole = gzipSync(text);
  return whole.subarray(0, whole.length - 200);
};
const noise = () =>
  Array.from({ length: 2_000 }, () => `INFO ${Math.random()} ${Math.random()}\n`).join('');

describe('a compressed file that is cut', () => {
  it('is read as far as it goes, and the others are read', () => {
    writeFileSync(path('a.log.gz'), cut(`${error('InternalError')}${noise()}`));
    writeFileSync(path('b.log.gz'), gzipSync(error('LimitExceeded')));
    writeFileSync(path('c.log.gz'), 'this is not compressed');
    const { stdout, stderr, status } = tcerr(['watch', '--once', '--format', 'json', path('*.gz')]);
    expect(rowsOf(stdout)).toEqual(['InternalError 1', 'LimitExceeded 1']);
    expect(JSON.parse(stdout).lines).toBeGreaterThan(1_900);
    expect(stderr).toMatch(/a\.log\.gz.*is incomplete/);
    expect(stderr).toMatch(/c\.log\.gz.*damaged/);
    expect(status).toBe(0);
  });

  it('is read on when it has grown', async () => {
    const text = `${error('InternalError')}${noise()}${error('LimitExceeded')}`;
    const whole = gzipSync(text);
    writeFileSync(path('a.log.gz'), whole.subarray(0, whole.length - 200));
    const watching = new Watching('--format', 'jsonl', path('a.log.gz'), path('b.log'));
    await watching.shows(/is incomplete/);
    writeFileSync(path('a.log.gz'), whole);
    await watching.shows('"LimitExceeded"');
    const { out } = await watching.interrupt();
    expect(rowsOf(lastLine(out))).toEqual(['InternalError 1', 'LimitExceeded 1']);
    expect(JSON.parse(lastLine(out)).lines).toBe(2_002);
  });
});

describe('files of a pattern', () => {
  it('are known when they are rotated', async () => {
    const log = path('app.log');
    writeFileSync(log, error('InternalError'));
    const watching = new Watching('--format', 'jsonl', path('app.log*'));
    await watching.shows('"InternalError"');
    renameSync(log, path('app.log.1'));
    writeFileSync(log, error('LimitExceeded'));
    await watching.shows('"LimitExceeded"');
    appendFileSync(path('app.log.1'), error('ResourceNotFound'));
    await watching.shows('"ResourceNotFound"');
    renameSync(path('app.log.1'), path('app.log.2'));
    renameSync(log, path('app.log.1'));
    writeFileSync(log, INFO);
    writeFileSync(path('app.log.3.gz'), gzipSync(error('InternalError').repeat(5)));
    writeFileSync(path('app.logger.gz'), gzipSync(error('RequestLimitExceeded')));
    await watching.shows('"RequestLimitExceeded"');
    await wait(1_000);
    const { out } = await watching.interrupt();
    const { lines } = JSON.parse(lastLine(out));
    const codes = ['InternalError', 'LimitExceeded', 'RequestLimitExceeded', 'ResourceNotFound'];
    expect([...rowsOf(lastLine(out)), lines]).toEqual([...codes.map((code) => `${code} 1`), 5]);
  });

  it('are read once under several names', () => {
    writeFileSync(path('app.log'), error('InternalError'));
    execFileSync('ln', ['-s', 'app.log', path('current.log')]);
    execFileSync('ln', [path('app.log'), path('other.log')]);
    const { stdout } = tcerr(['watch', '--once', '--format', 'json', path('*.log')]);
    expect(rowsOf(stdout)).toEqual(['InternalError 1']);
  });

  it('are closed when they are read', () => {
    for (let at = 0; at < 300; at++) writeFileSync(path(`${at}.log`), error('InternalError', at));
    const command = `ulimit -n 100; ${process.execPath} ${TCERR} watch --once --format json '${folder}/*.log'`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect([rowsOf(stdout), stderr]).toEqual([['InternalError 300'], '']);
  });

  it('that cannot be read are named, and the others are read', () => {
    mkdirSync(path('a.log'));
    execFileSync('ln', ['-s', path('b.log'), path('b.log')]);
    writeFileSync(path('c.log'), error('InternalError'));
    const once = tcerr(['watch', '--once', '--format', 'json', path('*.log')]);
    expect(rowsOf(once.stdout)).toEqual(['InternalError 1']);
  });
});

it('reads a file that appears later from its beginning, though asked for what is new', async () => {
  writeFileSync(path('app.log'), error('InternalError'));
  const watching = new Watching('--new', '--format', 'jsonl', path('*.log'), path('later.txt'));
  for (let tries = 0; tries < 100 && watching.out === ''; tries++) {
    appendFileSync(path('app.log'), error('LimitExceeded'));
    await wait(300);
  }
  writeFileSync(path('new.log'), error('ResourceNotFound'));
  writeFileSync(path('later.txt'), error('RequestLimitExceeded'));
  await watching.shows('"ResourceNotFound"');
  await watching.shows('"RequestLimitExceeded"');
  expect((await watching.interrupt()).out).not.toContain('InternalError');
});

it('answers a file that rests while another is written all the time', async () => {
  const watching = new Watching('--format', 'jsonl', path('busy.log'), path('quiet.log'));
  const writer = setInterval(() => appendFileSync(path('busy.log'), INFO), 5);
  try {
    await wait(1_000);
    writeFileSync(path('quiet.log'), error('InternalError'));
    await watching.shows('"InternalError"');
  } finally {
    clearInterval(writer);
  }
  expect((await watching.interrupt()).status).toBe(130);
});

describe('Ctrl-C', () => {
  const interrupted = async (...args: string[]) => {
    writeFileSync(path('0.log'), error('InternalError'));
    const watching = new Watching(...args);
    await watching.shows('InternalError');
    await wait(300);
    const start = performance.now();
    const ended = await watching.interrupt();
    expect(performance.now() - start).toBeLessThan(END_MS);
    expect(ended.status).toBe(130);
    return ended.out;
  };

  it('ends the reading of a large compressed file', async () => {
    const member = gzipSync(INFO.repeat(1_000_000));
    for (let at = 0; at < 60; at++) appendFileSync(path('a.log.gz'), member);
    expect(await interrupted('--once', path('0.log'), path('a.log.gz'))).toMatch(
      / lines: 1 error,/,
    );
  }, 60_000);

  it('ends the waiting for a writer of a pipe', async () => {
    execFileSync('mkfifo', [path('pipe')]);
    expect(await interrupted(path('pipe'), path('0.log'))).toContain('1 line: 1 error');
    expect(await interrupted('--once', path('0.log'), path('pipe'))).toContain('1 line: 1 error');
  });
});

describe('pipes as files', () => {
  const run = (command: string) =>
    spawnSync('bash', ['-c', command.replaceAll('WATCH', `${process.execPath} ${TCERR} watch`)], {
      encoding: 'utf8',
      cwd: process.cwd(),
      timeout: 60_000,
    });

  it.each([
    ['<(cat FILE)', 'WATCH --format json <(cat FILE) <(cat FILE)', 2],
    ['an empty one', 'WATCH --format json <(true) <(cat FILE)', 1],
    ['/dev/stdin', 'cat FILE | WATCH --format json /dev/stdin', 1],
    ['/proc/self/fd/0', 'cat FILE | WATCH --format json /proc/self/fd/0', 1],
    ['/dev/stdin of a file', 'WATCH --format json /dev/stdin < FILE', 1],
    ['once', 'WATCH --once --format json <(cat FILE)', 1],
    ['a large one', 'WATCH --format json <(cat BIG FILE)', 1],
  ])('are read to their end: %s', (_, command, count) => {
    writeFileSync(path('a.log'), error('InternalError'));
    writeFileSync(path('big'), INFO.repeat(200_000));
    const { stdout, stderr, status } = run(
      command.replaceAll('FILE', path('a.log')).replaceAll('BIG', path('big')),
    );
    expect(stderr).toBe('');
    expect(rowsOf(stdout)).toEqual([`InternalError ${count}`]);
    expect(status).toBe(0);
  });

  it('are answered while they are written', async () => {
    execFileSync('mkfifo', [path('pipe')]);
    const watching = new Watching('--format', 'jsonl', path('pipe'));
    await wait(500);
    const writer = spawn('bash', ['-c', `exec cat > ${path('pipe')}`], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    started.push(writer);
    writer.stdin?.write(error('InternalError'));
    await watching.shows('"InternalError"');
    writer.stdin?.end(error('LimitExceeded'));
    const { status, out } = await watching.end();
    expect(rowsOf(lastLine(out))).toEqual(['InternalError 1', 'LimitExceeded 1']);
    expect(status).toBe(0);
  });
});

describe('ends', () => {
  it('when standard input is read and a file cannot be', async () => {
    const watching = new Watching('-', folder);
    const { status, err } = await watching.end();
    expect([status, err]).toEqual([3, `tcerr: ${folder} is a folder\n`]);
  });

  it.each([
    ['', 'head -1'],
    ['--pass', 'true'],
  ])('at the next error when nobody reads the output: watch %s | %s', async (option, reader) => {
    writeFileSync(path('a.log'), error('InternalError'));
    const child = spawn('bash', [
      '-c',
      `${process.execPath} ${TCERR} watch ${option} ${path('a.log')} 2>/dev/null | ${reader}`,
    ]);
    started.push(child);
    const codes = ['LimitExceeded', 'ResourceNotFound', 'RequestLimitExceeded'];
    const next = () => appendFileSync(path('a.log'), error(codes.shift() ?? 'InvalidParameter'));
    const writer = setInterval(next, 500);
    try {
      expect((await once(child, 'close'))[0]).toBe(0);
    } finally {
      clearInterval(writer);
    }
  });
});

it('keeps no file open that is deleted', async () => {
  const watching = new Watching('--format', 'jsonl', path('*.log'));
  writeFileSync(path('a.log'), error('InternalError'));
  await watching.shows('"InternalError"');
  rmSync(path('a.log'));
  const descriptors = () => readdirSync(`/proc/${watching.child.pid}/fd`).length;
  const before = descriptors();
  await expect.poll(descriptors, { timeout: 20_000, interval: 200 }).toBeLessThan(before);
  closeSync(openSync(path('b.log'), 'w'));
  expect((await watching.interrupt()).status).toBe(130);
}, 30_000);
