import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BuildMemory, fingerprint } from './build-memory.ts';
import { siteChanges } from './changes/site-changes.ts';
import { siteContent } from './content.ts';
import { type RecordGroup, recordGroups, recordRoutes } from './record-pages.ts';
import { refuseSharedPaths } from './refuse-shared-paths.ts';
import { SHELL_PATH, Shell } from './shell.ts';

/**
 * Writes the pages of all records into the built site, in the frame that Astro made, and leaves those
 * alone that stand as they would be written. Content is read before anything is built, so that
 * content that cannot be used leaves an earlier site as it was.
 */
export function recordPages(): AstroIntegration {
  let site = '';
  return {
    name: 'record-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        refuseSharedPaths(recordRoutes(siteContent()).map(({ path }) => path));
        // Read again where they are shown: what cannot be used is to be known before.
        siteChanges();
        // What Astro makes has new names when it has changed; what it made before would stay.
        rmSync(join(site, 'assets'), { recursive: true, force: true });
      },
      'astro:build:done': ({ logger }) => {
        const { written, kept } = writeRecordPages(site);
        logger.info(`${written} groups of record pages written, ${kept} kept`);
      },
    },
  };
}

function writeRecordPages(site: string): { written: number; kept: number } {
  const html = readFileSync(join(site, SHELL_PATH, 'index.html'), 'utf8');
  rmSync(join(site, SHELL_PATH), { recursive: true });
  const shell = new Shell(html);
  const memory = new BuildMemory(site, html);
  const groups = recordGroups(siteContent());
  const counts = { written: 0, kept: 0 };
  for (const group of groups) {
    const print = fingerprint(group.inputs);
    const stands = memory.printOf(group.folder) === print && existsSync(join(site, group.folder));
    if (!stands) writeGroup(site, shell, group);
    memory.note(group.folder, print);
    counts[stands ? 'kept' : 'written'] += 1;
  }
  removeOthers(site, 'services', new Set(groups.map(({ folder }) => folder)));
  memory.save();
  return counts;
}

/** Writes a group over what stands: deleting thousands of files first would cost more than writing. */
function writeGroup(site: string, shell: Shell, { folder, routes }: RecordGroup): void {
  const stale = new Set(pagesBelow(join(site, folder)));
  for (const { path, render } of routes()) {
    const file = join(site, path, 'index.html');
    if (!stale.delete(file)) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, shell.fill(render()));
  }
  for (const file of stale) rmSync(file);
}

function pagesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('index.html')).map((name) => join(folder, name));
}

/** Removes the folders of services that content no longer has. */
function removeOthers(site: string, parent: string, folders: ReadonlySet<string>): void {
  for (const name of readdirSync(join(site, parent))) {
    if (!folders.has(`/${parent}/${name}/`)) rmSync(join(site, parent, name), { recursive: true });
  }
}
