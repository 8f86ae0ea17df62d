import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { CLASSIC_SCRIPT } from './classic-script.ts';
import {
  HAND_MADE,
  type Pack,
  type PackedPage,
  type PrecachedFile,
  type SiteVersion,
} from './site-version.ts';
import { PACK_FOLDER, writePack } from './write-pack.ts';

const WORKER = resolve(import.meta.dirname, '../worker/service-worker.ts');
/** Folders whose files every visitor's browser saves; their pages are in packs. */
const PRECACHED_FOLDERS = ['assets', 'search'];
const PAGE = /\.(?:html|md)$/;
/** Single files that every visitor's browser saves. */
const PRECACHED_FILES = ['favicon.svg'];

/** What a service worker has to know about the pages of the built site. */
export interface BuiltPages {
  /** The latest date that a source of the content states; `null` if none does. */
  dataOf: string | null;
  /** The frame of record pages. */
  frame: string;
  /** The packs of record pages. */
  packs: readonly Pack[];
  /** The paths of the pages that Astro built. */
  handMade: readonly string[];
}

/**
 * Writes what makes the site work offline: the pack of the pages that are made by hand, and the service worker, which
 * contains the site version. Removes the packs of earlier builds.
 */
export async function writeWorker(site: string, built: BuiltPages): Promise<SiteVersion> {
  const { dataOf, frame, handMade } = built;
  const pages = handMade.toSorted().map((path): PackedPage => {
    return [path, null, readFileSync(join(site, path, 'index.html'), 'utf8')];
  });
  const packs = [await writePack(site, HAND_MADE, 'Guides and lists', pages), ...built.packs];
  removeOtherPacks(site, packs);
  const version = { dataOf, frame, files: precachedFiles(site), packs };
  writeFileSync(join(site, 'sw.js'), await bundleWorker(version));
  return version;
}

/** The service worker of a site version, as one classic script. */
async function bundleWorker(version: SiteVersion): Promise<string> {
  const { outputFiles } = await build({
    ...CLASSIC_SCRIPT,
    entryPoints: [WORKER],
    define: { SITE_VERSION: JSON.stringify(version) },
  });
  return outputFiles[0]?.text ?? '';
}

function removeOtherPacks(site: string, packs: readonly Pack[]): void {
  const known = new Set(packs.map(({ file }) => file));
  for (const name of readdirSync(join(site, PACK_FOLDER), { recursive: true, encoding: 'utf8' })) {
    const file = `${PACK_FOLDER}/${name.replaceAll('\\', '/')}`;
    if (file.endsWith('.pack') && !known.has(file)) rmSync(join(site, file));
  }
}

function precachedFiles(site: string): PrecachedFile[] {
  const inFolders = PRECACHED_FOLDERS.flatMap((folder) =>
    readdirSync(join(site, folder))
      .filter((name) => !PAGE.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return [...inFolders, ...PRECACHED_FILES].sort().map((url) => {
    const hash = createHash('sha256').update(readFileSync(join(site, url)));
    const revision = hash.copy().digest('hex').slice(0, 12);
    return { url, revision, integrity: `sha256-${hash.digest('base64')}` };
  });
}
