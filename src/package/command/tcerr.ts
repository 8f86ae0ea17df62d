#!/usr/bin/env node
import { fstatSync } from 'node:fs';
import process from 'node:process';
import { UsageError } from '../answers/usage-error.ts';
import { screenOf } from '../terminal/terminal.ts';
import { EXIT } from './exit-code.ts';
import { run } from './program.ts';

// It is not a failure when the reader closes the pipe: `tcerr … | head -1`.
process.stderr.on('error', () => {});
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  process.stderr.write(`tcerr: the output cannot be written (${code})\n`);
  process.exitCode = EXIT.failed;
});

const exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  input: readInput(),
  screen: screenOf(process),
});
process.exitCode ??= exitCode;

/** Standard input. Node takes a folder for an empty input. */
async function* readInput(): AsyncGenerator<Uint8Array> {
  if (fstatSync(0).isDirectory()) throw new UsageError('standard input is a folder');
  yield* process.stdin;
}
