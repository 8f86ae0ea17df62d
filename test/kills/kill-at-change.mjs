/**
 * Loaded before a program (`--import`): numbers the calls that change the disk, and ends the process with
 * SIGKILL before the call number KILL_AT, or lets the call number FAIL_AT fail as on a full disk. Writes
 * the number of calls to the file KILL_COUNT when the program has ended by itself.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const CHANGES = ['renameSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'writeFileSync', 'copyFileSync'];
const { KILL_AT, FAIL_AT, KILL_COUNT } = process.env;
let calls = 0;

function countCall() {
  calls += 1;
  if (calls === Number(KILL_AT)) process.kill(process.pid, 'SIGKILL');
  if (calls === Number(FAIL_AT))
    throw Object.assign(new Error('ENOSPC: no space left on device'), {
      code: 'ENOSPC',
      errno: -28,
      syscall: 'rename',
    });
}

if (isMainThread) {
  for (const name of CHANGES) {
    const original = fs[name];
    fs[name] = (...args) => {
      countCall();
      return original(...args);
    };
  }
  syncBuiltinESMExports();
  const { writeFileSync } = fs;
  process.on('exit', () => {
    const total = calls;
    calls = Number.NaN;
    if (KILL_COUNT) writeFileSync(KILL_COUNT, String(total));
  });
}
