import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteContent } from './content.ts';
import { recordRoutes } from './record-pages.ts';
import { refuseSharedPaths } from './refuse-shared-paths.ts';
import { SHELL_PATH, Shell } from './shell.ts';

/**
 * Writes the pages of all records into the built site, in the frame that Astro made. Content is read
 * before anything is built, so that content that cannot be used leaves an earlier site as it was.
 */
export function recordPages(): AstroIntegration {
  return {
    name: 'record-pages',
    hooks: {
      'astro:build:start': () => {
        refuseSharedPaths(Array.from(recordRoutes(siteContent()), ({ path }) => path));
      },
      'astro:build:done': ({ dir, logger }) => {
        const count = writeRecordPages(fileURLToPath(dir));
        logger.info(`${count} record page(s) written`);
      },
    },
  };
}

function writeRecordPages(site: string): number {
  const shellFolder = join(site, SHELL_PATH);
  const shell = new Shell(readFileSync(join(shellFolder, 'index.html'), 'utf8'));
  rmSync(shellFolder, { recursive: true });
  let count = 0;
  for (const { path, render } of recordRoutes(siteContent())) {
    const file = join(site, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, shell.fill(render()));
    count += 1;
  }
  return count;
}
