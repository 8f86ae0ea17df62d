import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { OutputError } from '../../content/output-error.ts';
import { BuiltSite } from '../local-site/built-site.ts';
import { bundleClassicScripts } from '../local-site/classic-scripts.ts';
import { type LocalPage, readLocalPage, renderLocalPage } from '../local-site/local-page.ts';
import { wayUp } from '../local-site/relative-links.ts';
import { SiteLinks } from '../local-site/site-links.ts';
import { PagePacks, sharedFrame } from './page-packs.ts';
import { ZipWriter } from './zip-writer.ts';

/** Pages of a service's codes, actions and types: nearly all pages, and much alike. */
const PACKED = /^services\/[^/]+\/[^/]+\/.+\/index\.html$/;
const SEARCH_PARTS = ['names', 'descriptions', 'parameters', 'types'];

/** What an archive holds. */
export interface OfflineArchive {
  pages: number;
  packs: number;
  sizeBytes: number;
}

/**
 * Writes the built site as a zip file that works from a folder: its `index.html`, opened as a file, leads to
 * every page and searches them all. The same site gives the same bytes; of what is held in memory only
 * names and addresses grow with the site.
 * @throws {OutputError} when the site is not built, or a page is not made as the site's pages are;
 * an earlier archive stays then.
 */
export async function packOffline(siteFolder: string, zipPath: string): Promise<OfflineArchive> {
  const site = new BuiltSite(siteFolder);
  const frame = packedFrame(site);
  const scripts = await bundleClassicScripts(frame);
  mkdirSync(dirname(zipPath), { recursive: true });
  const zip = new ZipWriter(zipPath);
  try {
    const packs = writePages(site, zip, frame);
    for (const [name, text] of scripts) zip.add(name, text);
    for (const part of SEARCH_PARTS) zip.add(`search/${part}.js`, renderPart(site, part));
    return { pages: site.pages.length, packs, sizeBytes: zip.finish() };
  } catch (error) {
    zip.abandon();
    throw error;
  }
}

function writePages(site: BuiltSite, zip: ZipWriter, frame: string): number {
  const packs = new PagePacks((path, text) => zip.add(path, text));
  const links = new SiteLinks(site.base);
  for (const path of site.pages) {
    const up = wayUp(path);
    const page = readLocalPage(site, path, links);
    if (PACKED.test(path)) packs.put(path, up, checkedFor(frame, path, up, page));
    else zip.add(path, renderLocalPage(page, up));
  }
  packs.flush();
  for (const file of site.linkedFiles(links)) zip.add(file, site.readBytes(file));
  return packs.count;
}

/** The frame that all packed pages share, as `client/insert-page.ts` fills it. */
export function packedFrame(site: BuiltSite): string {
  const path = site.pages.find((page) => PACKED.test(page));
  if (path === undefined) return '{main}';
  return sharedFrame(readLocalPage(site, path, new SiteLinks(site.base), '{up}'));
}

function checkedFor(frame: string, path: string, up: string, page: LocalPage): LocalPage {
  if (sharedFrame(page) !== frame.replaceAll('{up}', up) || page.scripts.join() !== 'site.js')
    throw new OutputError(`${path}: its frame differs from that of other pages of its kind`);
  return page;
}

function renderPart(site: BuiltSite, part: string): string {
  const text = JSON.stringify(site.read(`search/${part}.json`));
  return `(window.tcerrParts??={}).${part}=${text}`;
}
