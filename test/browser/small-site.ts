import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyServices } from '../../bench/build/content-subset.ts';

const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Makes a project of its own in a folder, with the content of a few services, and builds its site. Two builds in one
 * folder would break each other.
 * @returns where the site stands.
 * @throws {Error} with what was printed, when it cannot be built.
 */
export function buildSmallSite(
  folder: string,
  services: readonly string[],
  env: Readonly<Record<string, string>>,
): string {
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  copyServices('content', join(folder, 'content'), new Set(services));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--run', 'build:site'], {
    cwd: folder,
    // The test runner's own variables would have it built for development.
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return join(folder, 'dist/site');
}
