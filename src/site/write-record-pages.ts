import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { apiPath, sitePath, twinPath } from '../lib/paths.ts';
import { BuildMemory, fingerprint } from './build-memory.ts';
import { siteChanges } from './changes/site-changes.ts';
import { siteContent } from './content.ts';
import type { ContentIndex } from './content-index.ts';
import { type RecordGroup, recordGroups, recordRoutes } from './record-pages.ts';
import { refuseSharedPaths } from './refuse-shared-paths.ts';
import { SHELL_PATH, Shell } from './shell.ts';
import { writeSiteFiles } from './write-site-files.ts';

/**
 * Writes the pages of all records into the built site, in the frame that Astro made, each with its
 * Markdown and its record for programs, and leaves those alone that stand as they would be written.
 * Content is read before anything is built, so that content that cannot be used leaves an earlier site
 * as it was.
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
      'astro:build:done': ({ logger, pages }) => {
        const { written, kept } = writeRecordPages(site);
        logger.info(`${written} groups of record pages written, ${kept} kept`);
        const handMade = pages.map(({ pathname }) => `/${pathname}`);
        writeSiteFiles(
          site,
          siteContent(),
          handMade.filter((path) => !isFrame(path)),
        );
      },
    },
  };
}

/** Whether Astro made a page for others to stand in, or for an address that has none. */
function isFrame(path: string): boolean {
  return [`/${SHELL_PATH}/`, '/404/'].includes(path);
}

function writeRecordPages(site: string): { written: number; kept: number } {
  const html = readFileSync(join(site, SHELL_PATH, 'index.html'), 'utf8');
  rmSync(join(site, SHELL_PATH), { recursive: true });
  const shell = new Shell(html);
  const memory = new BuildMemory(site, html);
  const index = siteContent();
  const groups = recordGroups(index);
  const counts = { written: 0, kept: 0 };
  mkdirSync(join(site, apiPath.errors()), { recursive: true });
  for (const group of groups) {
    const print = fingerprint(group.inputs);
    const stands = memory.printOf(group.folder) === print && foldersStand(site, group);
    if (!stands) writeGroup(site, shell, group);
    memory.note(group.folder, print);
    counts[stands ? 'kept' : 'written'] += 1;
  }
  removeOthers(
    site,
    sitePath.allServices(),
    groups.map(({ folder }) => folder),
  );
  removeOthers(
    site,
    apiPath.services(),
    groups.map(({ dataFolder = '' }) => dataFolder),
  );
  removeErrorsOfNone(site, index);
  memory.save();
  return counts;
}

function foldersStand(site: string, { folder, dataFolder = folder }: RecordGroup): boolean {
  return existsSync(join(site, folder)) && existsSync(join(site, dataFolder));
}

/** Writes a group over what stands: deleting thousands of files first would cost more than writing. */
function writeGroup(site: string, shell: Shell, { folder, dataFolder, routes }: RecordGroup): void {
  const stale = new Set(filesBelow(join(site, folder)));
  if (dataFolder) {
    mkdirSync(join(site, dataFolder), { recursive: true });
    for (const file of filesBelow(join(site, dataFolder))) stale.add(file);
  }
  const write = (path: string, text: string) => {
    const file = join(site, path);
    if (!stale.delete(file)) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const { path, render } of routes()) {
    const page = render();
    write(`${path}index.html`, shell.fill(page));
    write(twinPath(path), `${page.twin()}\n`);
    if (page.record) write(page.record.path, `${JSON.stringify(page.record.make())}\n`);
  }
  for (const file of stale) rmSync(file);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.(html|md|json)$/.test(name)).map((name) => join(folder, name));
}

/** Removes the folders of services that content no longer has. */
function removeOthers(site: string, parent: string, folders: readonly string[]): void {
  const known = new Set(folders);
  for (const name of readdirSync(join(site, parent))) {
    if (!known.has(`${parent}${name}/`)) rmSync(join(site, parent, name), { recursive: true });
  }
}

/** Removes the records of codes that content no longer has: those of all services stand in one folder. */
function removeErrorsOfNone(site: string, { owners }: ContentIndex): void {
  const known = new Set(Array.from(owners.keys(), (code) => join(site, apiPath.error(code))));
  for (const file of filesBelow(join(site, apiPath.errors()))) if (!known.has(file)) rmSync(file);
}
