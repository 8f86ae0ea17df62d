import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { CLASSIC_SCRIPT } from './classic-script.ts';
import {
  type Edition,
  HAND_MADE,
  type Pack,
  type PackedPage,
  type ShellFile,
} from './site-version.ts';
import { PACK_FOLDER, writePack } from './write-pack.ts';

const WORKER = resolve(import.meta.dirname, '../worker/service-worker.ts');
/** Folders whose files the site needs offline. */
const SHELL_PLACES = ['assets', 'search'];
/** Single files that it needs there. */
const SHELL_FILES = ['favicon.svg'];

/** What is known of the site when its pages stand. */
export interface BuiltPages {
  dataOf: string | null;
  /** The frame of record pages. */
  frame: string;
  /** The packs of record pages. */
  packs: readonly Pack[];
  /** The pages that Astro made, by path. */
  handMade: readonly string[];
}

/**
 * Writes what the site needs to be used offline: the pack of the pages made by hand and the service
 * worker, which knows this edition. Packs of earlier builds are removed.
 */
export async function writeWorker(site: string, built: BuiltPages): Promise<Edition> {
  const { dataOf, frame, handMade } = built;
  const pages = handMade.toSorted().map((path): PackedPage => {
    return [path, null, readFileSync(join(site, path, 'index.html'), 'utf8')];
  });
  const packs = [await writePack(site, HAND_MADE, 'Guides and lists', pages), ...built.packs];
  removeOtherPacks(site, packs);
  const edition = { dataOf, frame, files: shellFiles(site), packs };
  writeFileSync(join(site, 'sw.js'), await bundleWorker(edition));
  return edition;
}

/** The service worker of an edition, as one classic script. */
async function bundleWorker(edition: Edition): Promise<string> {
  const { outputFiles } = await build({
    ...CLASSIC_SCRIPT,
    entryPoints: [WORKER],
    define: {
      EDITION: JSON.stringify(edition),
      'process.env.NODE_ENV': '"production"',
    },
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

function shellFiles(site: string): ShellFile[] {
  const inFolders = SHELL_PLACES.flatMap((folder) =>
    readdirSync(join(site, folder)).map((name) => `${folder}/${name}`),
  );
  return [...inFolders, ...SHELL_FILES].sort().map((url) => {
    const hash = createHash('sha256').update(readFileSync(join(site, url)));
    const revision = hash.copy().digest('hex').slice(0, 12);
    return { url, revision, integrity: `sha256-${hash.digest('base64')}` };
  });
}
