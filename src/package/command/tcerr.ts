#!/usr/bin/env node
import process from 'node:process';
import { screenOf } from '../terminal/terminal.ts';
import { run } from './program.ts';

// It is not a failure when the reader closes the pipe: `tcerr … | head -1`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  input: process.stdin,
  screen: screenOf(process),
});
