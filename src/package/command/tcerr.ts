#!/usr/bin/env node
import process from 'node:process';
import { screenOf } from '../terminal/terminal.ts';
import { EXIT } from './exit-code.ts';
import { run } from './program.ts';
import { StandardInput } from './standard-input.ts';

// It is not a failure when the reader closes the pipe: `tcerr … | head -1`.
process.stderr.on('error', () => {});
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  process.stderr.write(`tcerr: the output cannot be written (${code})\n`);
  process.exitCode = EXIT.failed;
});

const input = new StandardInput(process);
const exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  input,
  screen: screenOf(process),
});
process.exitCode ??= input.isInterrupted ? EXIT.interrupted : exitCode;
