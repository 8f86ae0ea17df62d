#!/usr/bin/env node
import process from 'node:process';
import { screenOf } from '../terminal/terminal.ts';
import { run } from './program.ts';

// A reader that has seen enough, as in `tcerr … | head -1`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  input: process.stdin,
  screen: screenOf(process),
});
