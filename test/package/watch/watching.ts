import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'vitest';
import { TCERR } from '../command/tcerr.ts';

/** The programs that a test has started. */
export const started: ChildProcess[] = [];

/** Ends what was started and still runs. */
export function endAll(): void {
  for (const child of started.splice(0)) child.kill('SIGKILL');
}

/** A line that reports an error. */
export function error(code: string, id = 1): string {
  return `2026-08-21T06:33:54Z ERROR [TencentCloudSDKError] Code=${code}, Message=It failed, RequestId=3c140219-cfe9-470e-b241-${String(id).padStart(12, '0')}\n`;
}

/** A line that reports none. */
export const INFO = '2026-08-21T06:33:54Z INFO worker-1 processed item 7\n';

/** `tcerr watch` that runs, with what it has written so far. */
export class Watching {
  out = '';
  err = '';
  readonly child: ChildProcess;
  readonly #ended: Promise<unknown>;

  constructor(...args: string[]) {
    this.child = spawn(process.execPath, [TCERR, 'watch', ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '' },
    });
    started.push(this.child);
    this.#ended = once(this.child, 'close');
    this.child.stdout?.on('data', (chunk) => {
      this.out += chunk;
    });
    this.child.stderr?.on('data', (chunk) => {
      this.err += chunk;
    });
  }

  async shows(text: string | RegExp, timeout = 20_000): Promise<void> {
    await expect.poll(() => this.out + this.err, { timeout, interval: 5 }).toMatch(text);
  }

  async interrupt() {
    this.child.kill('SIGINT');
    return this.end();
  }

  async end() {
    await this.#ended;
    return { status: this.child.exitCode, out: this.out, err: this.err };
  }
}

/** The rows of a report in JSON, as `code count`. */
export function rowsOf(json: string): string[] {
  const { codes } = JSON.parse(json) as { codes: { code: string; count: number }[] };
  return codes.map(({ code, count }) => `${code} ${count}`).sort();
}
