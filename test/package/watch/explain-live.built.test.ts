import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { TCERR, tcerr } from '../command/tcerr.ts';
import { endAll, error, INFO, started } from './watching.ts';

afterEach(endAll);

function explaining(...args: string[]) {
  const child = spawn(process.execPath, [TCERR, 'explain', ...args, '-'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '' },
  });
  started.push(child);
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  return { child, out: () => out };
}

const log = `${INFO}${error('InternalError')}${error('LimitExceeded', 2)}`;

it('answers codes as lines come from a pipe that does not end, and everything at its end', async () => {
  const { child, out } = explaining();
  child.stdin.write(log);
  await expect.poll(out, { timeout: 20_000 }).toMatch(/line 2\nInternalError[\s\S]*LimitExceeded/);
  child.stdin.write(error('ResourceNotFound', 3));
  await expect.poll(out, { timeout: 20_000 }).toMatch(/line 4\nResourceNotFound/);
  const before = out();
  child.stdin.end(error('InternalError', 4));
  await once(child, 'close');
  const whole = tcerr(['explain', '-'], {
    input: `${log}${error('ResourceNotFound', 3)}${error('InternalError', 4)}`,
    env: { NO_COLOR: '1' },
  });
  expect(out()).toBe(before + whole.stdout);
});

it('says everything at Ctrl-C', async () => {
  const { child, out } = explaining();
  child.stdin.write(log);
  await expect.poll(out, { timeout: 20_000 }).toMatch(/LimitExceeded/);
  child.kill('SIGINT');
  await once(child, 'close');
  expect(child.exitCode).toBe(130);
  expect(out()).toContain('3 lines');
});

it('writes JSON at the end only', async () => {
  const { child, out } = explaining('--json');
  child.stdin.write(log);
  await wait(3_000);
  expect(out()).toBe('');
  child.stdin.end();
  await once(child, 'close');
  expect(JSON.parse(out()).codes).toHaveLength(2);
});

it('writes the same of an input that ends, be it a pipe or a file', () => {
  const run = (command: string) =>
    spawnSync('bash', ['-c', command], {
      encoding: 'utf8',
      input: log,
      env: { ...process.env, NO_COLOR: '1' },
    }).stdout;
  const command = `${process.execPath} ${TCERR} explain -`;
  const file = 'f=$(mktemp); cat > "$f"; COMMAND < "$f"; rm "$f"';
  expect(run(`cat | ${command}`)).toBe(run(file.replace('COMMAND', command)));
});
