import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Workspace } from '../../content/disk/workspace.ts';
import { workspaceFor } from '../../content/disk/workspace-path.ts';
import { sizeText } from '../../text/size-text.ts';
import { siteContent } from '../content/content.ts';
import { FRAME_PATH } from '../html/page-frame.ts';
import type { SiteVersion } from '../offline/site-version.ts';
import { writeWorker } from '../offline/write-worker.ts';
import { recordRoutes } from './record-groups.ts';
import { requireDistinctPaths } from './require-distinct-paths.ts';
import { requirePlainFolder } from './require-plain-folder.ts';
import { writeShortAddresses } from './short-addresses.ts';
import { writeRecordPages } from './write-record-pages.ts';
import { writeSiteFiles } from './write-site-files.ts';

/**
 * Adds the pages of all records to the site that Astro builds. Content is read before the build, and
 * Astro builds into a folder of its own, so that a failure leaves an earlier site unchanged. Only then are
 * files written in the site; a site of which some were not is not whole (`assertWholeSite`).
 * @throws {OutputError} if another build is writing the site.
 */
export function recordPages(): AstroIntegration {
  let site = '';
  let workspace: Workspace | undefined;
  return {
    name: 'record-pages',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        requirePlainFolder(fileURLToPath(config.root));
        if (command !== 'build') return;
        site = fileURLToPath(config.outDir);
        workspace = new Workspace(workspaceFor(site));
        updateConfig({ outDir: pathToFileURL(join(workspace.staged, '/')) });
      },
      'astro:build:start': () => {
        requireDistinctPaths(recordRoutes(siteContent()).map(({ path }) => path));
      },
      'astro:build:done': async ({ logger, pages }) => {
        if (!workspace) throw new TypeError('the configuration was not set up');
        using built = workspace;
        const frame = takeFrame(built.staged);
        const handMade = pages
          .map(({ pathname }) => `/${pathname}`)
          .filter((path) => !isFrame(path));
        await built.writeInPlace(async () => {
          moveInto(site, built.staged);
          const { written, unchanged, packs } = await writeRecordPages(site, frame);
          logger.info(`${written} groups of record pages written, ${unchanged} unchanged`);
          const index = siteContent();
          writeSiteFiles(site, index, handMade);
          writeShortAddresses(site, index);
          const dataOf = index.content.manifest.updatedAt;
          const version = await writeWorker(site, { dataOf, frame, packs, handMade });
          logger.info(
            `${version.packs.length} packs for offline use, ${sizeText(sizeOf(version))}`,
          );
        });
      },
    },
  };
}

/** Moves what Astro built into the site. */
function moveInto(site: string, built: string): void {
  // The names of assets change with their content, so that old ones would stay.
  rmSync(join(site, 'assets'), { recursive: true, force: true });
  for (const entry of readdirSync(built, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(site, relative(built, from));
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
}

function sizeOf({ packs }: SiteVersion): number {
  return packs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** Whether a page of Astro is the frame of others, or the page for missing ones. */
function isFrame(path: string): boolean {
  return [`/${FRAME_PATH}/`, '/404/'].includes(path);
}

/** The frame that Astro wrote. It is not a page of the site, so its folder is removed. */
function takeFrame(site: string): string {
  const folder = join(site, FRAME_PATH);
  const frame = readFileSync(join(folder, 'index.html'), 'utf8');
  rmSync(folder, { recursive: true });
  return frame;
}
