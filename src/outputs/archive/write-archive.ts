import { replacePath } from '../../content/disk/replace-path.ts';
import { OutputError } from '../../content/output-error.ts';
import { BuiltSite } from '../local-site/built-site.ts';
import { bundleClassicScripts } from '../local-site/classic-scripts.ts';
import { type LocalPage, readLocalPage, renderLocalPage } from '../local-site/local-page.ts';
import { wayUp } from '../local-site/relative-links.ts';
import { SiteLinks } from '../local-site/site-links.ts';
import { PageBundles, sharedFrame } from './page-bundles.ts';
import { ZipWriter } from './zip-writer.ts';

/** The pages of codes, actions and types: almost all pages, and very similar. */
const BUNDLED = /^(?:services\/[^/]+\/[^/]+\/.+|errors\/.+)\/index\.html$/;
/** The folder that contains everything, so that unpacking fills no other folder. */
const FOLDER = 'tcerr-offline';
const SEARCH_PARTS = [
  'names',
  'descriptions',
  'parameters',
  'types',
  'statements',
  'removed',
  'messages',
  'layers',
];

/** The counts and the size of an archive. */
export interface OfflineArchive {
  pages: number;
  bundles: number;
  sizeBytes: number;
}

/**
 * Writes the built site as a zip file of one folder: its `index.html`, opened as a file, leads to every page and can
 * search them all. The same site gives the same bytes. Only names and addresses take memory in proportion to
 * the site.
 * @throws {OutputError} if the site is not built, or a page has an unknown form; an earlier archive remains then.
 */
export async function writeArchive(siteFolder: string, zipPath: string): Promise<OfflineArchive> {
  const site = new BuiltSite(siteFolder);
  const frame = bundledFrame(site);
  const scripts = await bundleClassicScripts(frame);
  return replacePath(zipPath, (temporary) => {
    using zip = new ZipWriter(temporary, FOLDER);
    const bundles = writePages(site, zip, frame);
    for (const [name, text] of scripts) zip.add(name, text);
    for (const part of SEARCH_PARTS) zip.add(`search/${part}.js`, renderPart(site, part));
    return { pages: site.pages.length, bundles, sizeBytes: zip.finish() };
  });
}

function writePages(site: BuiltSite, zip: ZipWriter, frame: string): number {
  const bundles = new PageBundles((path, text) => zip.add(path, text));
  const links = new SiteLinks(site.base);
  for (const path of site.pages) {
    const up = wayUp(path);
    const page = readLocalPage(site, path, links);
    if (BUNDLED.test(path)) bundles.put(path, up, withSameFrame(frame, path, up, page));
    else zip.add(path, renderLocalPage(page, up));
  }
  bundles.flush();
  for (const file of site.linkedFiles(links)) zip.add(file, site.readBytes(file));
  return bundles.count;
}

/** The frame that all bundled pages share; `client/page.ts` fills it. */
export function bundledFrame(site: BuiltSite): string {
  const path = site.pages.find((page) => BUNDLED.test(page));
  if (path === undefined) return '{main}';
  return sharedFrame(readLocalPage(site, path, new SiteLinks(site.base), '{up}'));
}

function withSameFrame(frame: string, path: string, up: string, page: LocalPage): LocalPage {
  if (sharedFrame(page) !== frame.replaceAll('{up}', up) || page.scripts.join() !== 'site.js')
    throw new OutputError(`${path}: its frame differs from the frame of other pages of its kind`);
  return page;
}

function renderPart(site: BuiltSite, part: string): string {
  const text = JSON.stringify(site.read(`search/${part}.json`));
  return `(window.tcerrParts??={}).${part}=${text}`;
}
