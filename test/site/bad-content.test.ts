import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tcerr-bad-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('content that fails its schema fails the build, with the file and the path in words', () => {
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  const file = join(content, 'pages/services/cam.2019-01-16.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"rateLimitPerSecond":5', '"rateLimitPerSecond":"five"'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(folder, 'site')],
    { env: { ...process.env, CONTENT_DIR: content }, encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stdout + stderr).toContain(
    'pages/services/cam.2019-01-16.json: actions[0].rateLimitPerSecond: Invalid input: expected number, received string',
  );
});
