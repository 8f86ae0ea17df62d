import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { copyProject } from '../../../bench/build/copy-project.ts';

it.each(['a%20b', 'a#b'])('a checkout below %s is refused before the site is built', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-path-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const checkout = join(folder, name);
  copyProject(checkout);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--run', 'build:site'], {
    cwd: checkout,
    env: { PATH: process.env.PATH, CONTENT_DIR: join(process.cwd(), 'test/sample-content') },
    encoding: 'utf8',
  });
  const character = name[1];
  expect(stdout + stderr).toContain(
    `The site cannot be built in ${checkout}/: Vite does not find files below a path that contains "${character}".`,
  );
  expect(status).toBe(1);
  expect(existsSync(join(checkout, 'dist'))).toBe(false);
});
