import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sizeText } from '../../text/size-text.ts';
import { siteChanges } from '../changes/site-changes.ts';
import { siteContent } from '../content/content.ts';
import { FRAME_PATH } from '../html/page-frame.ts';
import type { SiteVersion } from '../offline/site-version.ts';
import { writeWorker } from '../offline/write-worker.ts';
import { recordRoutes } from './record-groups.ts';
import { requireDistinctPaths } from './require-distinct-paths.ts';
import { requirePlainFolder } from './require-plain-folder.ts';
import { writeRecordPages } from './write-record-pages.ts';
import { writeSiteFiles } from './write-site-files.ts';

/**
 * Adds the pages of all records to the site that Astro builds. Content is read before the build, so
 * that unusable content leaves an earlier site unchanged.
 */
export function recordPages(): AstroIntegration {
  let site = '';
  return {
    name: 'record-pages',
    hooks: {
      'astro:config:setup': ({ config }) => requirePlainFolder(fileURLToPath(config.root)),
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        requireDistinctPaths(recordRoutes(siteContent()).map(({ path }) => path));
        // The pages read changes again; unusable ones must fail before the build.
        siteChanges();
        // The names of assets change with their content, so that old ones would stay.
        rmSync(join(site, 'assets'), { recursive: true, force: true });
      },
      'astro:build:done': async ({ logger, pages }) => {
        const frame = takeFrame(site);
        const { written, unchanged, packs } = await writeRecordPages(site, frame);
        logger.info(`${written} groups of record pages written, ${unchanged} unchanged`);
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
