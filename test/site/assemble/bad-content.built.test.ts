import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tcerr-bad-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('content that fails its schema fails the build, with the file and the path in words', () => {
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  const file = join(content, 'international/pages/services/cam.2019-01-16.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"rateLimitPerSecond":5', '"rateLimitPerSecond":"five"'));
  expect(build(content)).toEqual([
    1,
    expect.stringContaining(
      'international/pages/services/cam.2019-01-16.json: actions[0].rateLimitPerSecond: Invalid input: expected number, received string',
    ),
  ]);
});

it('a history that does not fit fails the build before a page is written', () => {
  const content = join(folder, 'bad-history');
  cpSync('content', content, { recursive: true });
  const file = 'history/international/services/cam.json';
  writeFileSync(join(content, file), '{}');
  expect(build(content)).toEqual([1, expect.stringContaining(`${file}: service: `)]);
  expect(existsSync(join(folder, 'site/index.html'))).toBe(false);
});

/** Builds the site of a content folder; its exit status and all that it says. */
function build(content: string): [status: number | null, said: string] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(folder, 'site')],
    { env: { ...process.env, CONTENT_DIR: content }, encoding: 'utf8' },
  );
  return [status, stdout + stderr];
}
