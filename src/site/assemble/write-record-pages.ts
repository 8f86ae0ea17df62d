import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ContentIndex } from '../../records/content-index.ts';
import { apiPath, markdownPath, sitePath } from '../../text/paths.ts';
import { sizeText } from '../../text/size-text.ts';
import { siteChanges } from '../changes/site-changes.ts';
import { siteContent } from '../content/content.ts';
import { SHELL_PATH, Shell } from '../html/page-frame.ts';
import { shortenPage } from '../offline/shorthand.ts';
import type { Pack, PackedPage, SiteVersion } from '../offline/site-version.ts';
import { writePack } from '../offline/write-pack.ts';
import { writeWorker } from '../offline/write-worker.ts';
import { BuildMemory, fingerprint } from './incremental-build.ts';
import { type RecordGroup, recordGroups, recordRoutes } from './record-groups.ts';
import { refuseSharedPaths } from './require-distinct-paths.ts';
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
      'astro:build:done': async ({ logger, pages }) => {
        const frame = takeFrame(site);
        const { written, kept, packs } = await writeRecordPages(site, frame);
        logger.info(`${written} groups of record pages written, ${kept} kept`);
        const handMade = pages
          .map(({ pathname }) => `/${pathname}`)
          .filter((path) => !isFrame(path));
        const index = siteContent();
        writeSiteFiles(site, index, handMade);
        const dataOf = index.content.manifest.updatedAt;
        const version = await writeWorker(site, { dataOf, frame, packs, handMade });
        logger.info(`${version.packs.length} packs for offline use, ${sizeText(sizeOf(version))}`);
      },
    },
  };
}

function sizeOf({ packs }: SiteVersion): number {
  return packs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** Whether Astro made a page for others to stand in, or for an address that has none. */
function isFrame(path: string): boolean {
  return [`/${SHELL_PATH}/`, '/404/'].includes(path);
}

/** The frame that Astro left, which is no page of the site. */
function takeFrame(site: string): string {
  const folder = join(site, SHELL_PATH);
  const frame = readFileSync(join(folder, 'index.html'), 'utf8');
  rmSync(folder, { recursive: true });
  return frame;
}

interface WrittenPages {
  /** How many groups were written anew, and how many stood. */
  written: number;
  kept: number;
  packs: Pack[];
}

async function writeRecordPages(site: string, frame: string): Promise<WrittenPages> {
  const shell = new Shell(frame);
  const memory = new BuildMemory(site, frame);
  const index = siteContent();
  const groups = recordGroups(index);
  const packing: Promise<{ print: string; pack: Pack }>[] = [];
  let kept = 0;
  mkdirSync(join(site, apiPath.errors()), { recursive: true });
  for (const group of groups) {
    const print = fingerprint(group.inputs);
    const before = memory.written(group.folder);
    const stands = before?.print === print && stillStands(site, group, before.pack);
    if (stands) kept += 1;
    const pack = stands ? Promise.resolve(before.pack) : writeGroup(site, shell, group);
    packing.push(pack.then((done) => ({ print, pack: done })));
    // One group is compressed on another thread while the next is made.
    await packing.at(-2);
  }
  const written = await Promise.all(packing);
  for (const group of written) memory.note(group);
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
  return { written: groups.length - kept, kept, packs: written.map(({ pack }) => pack) };
}

function stillStands(site: string, group: RecordGroup, { file }: Pack): boolean {
  const { folder, dataFolder = folder } = group;
  return [folder, dataFolder, file].every((path) => existsSync(join(site, path)));
}

/** Writes a group over what stands: deleting thousands of files first would cost more than writing. */
function writeGroup(site: string, shell: Shell, group: RecordGroup): Promise<Pack> {
  const { folder, dataFolder, name, routes } = group;
  const packed: PackedPage[] = [];
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
    packed.push(shortenPage([path, page.title, page.body.text]));
    write(`${path}index.html`, shell.fill(page));
    write(markdownPath(path), `${page.markdown()}\n`);
    if (page.record) write(page.record.path, `${JSON.stringify(page.record.make())}\n`);
  }
  for (const file of stale) rmSync(file);
  return writePack(site, folder, name, packed);
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
