import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { copyServices } from '../../bench/build/content-subset.ts';
import { copyProject } from '../../bench/build/copy-project.ts';

/**
 * Copies the project to a folder with the content of a few services, and builds its site.
 * @returns the folder of the site.
 * @throws {Error} with the output of the build, if it fails.
 */
export function buildSmallSite(
  folder: string,
  services: readonly string[],
  env: Readonly<Record<string, string>>,
): string {
  copyProject(folder);
  copyServices('content', join(folder, 'content'), new Set(services));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--run', 'build:site'], {
    cwd: folder,
    // The test runner's own variables would have it built for development. Nothing can be written to this home.
    env: { PATH: process.env.PATH, HOME: '/dev/null', ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return join(folder, 'dist/site');
}
