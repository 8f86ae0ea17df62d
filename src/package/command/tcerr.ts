#!/usr/bin/env node
import { once } from 'node:events';
import process from 'node:process';
import { screenOf } from '../terminal/terminal.ts';
import { EXIT } from './exit-code.ts';
import { Interruption } from './interruption.ts';
import { run } from './program.ts';
import { StandardInput } from './standard-input.ts';

// It is not a failure when the reader closes the pipe: `tcerr … | head -1`.
process.stderr.on('error', () => {});
const interruption = new Interruption(process);
let isClosed = false;
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  isClosed = true;
  interruption.stop();
  if (code === 'EPIPE') return;
  process.stderr.write(`tcerr: the output cannot be written (${code})\n`);
  process.exitCode = EXIT.failed;
});

const exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  pass: async (bytes) => {
    const { stdout } = process;
    const signal = interruption.signal();
    if (!isClosed && !stdout.write(bytes)) await once(stdout, 'drain', { signal }).catch(() => {});
    return !isClosed;
  },
  interruption: () => interruption.signal(),
  stop: () => interruption.stop(),
  input: new StandardInput(process, interruption),
  screen: screenOf(process),
});
process.exitCode ??= interruption.isDone ? EXIT.interrupted : exitCode;
