import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../content/disk/workspace.ts';
import { workspaceFor } from '../../content/disk/workspace-path.ts';
import { OutputError } from '../../content/output-error.ts';
import type { Content } from '../../schema/facts/content.ts';
import { escapeHtml } from '../../site/html/html.ts';
import { BuiltSite } from '../local-site/built-site.ts';
import { bundleClassicScripts } from '../local-site/classic-scripts.ts';
import { readLocalPage, renderLocalPage } from '../local-site/local-page.ts';
import { wayUp } from '../local-site/relative-links.ts';
import { SiteLinks } from '../local-site/site-links.ts';
import { DocsetFiles } from './docset-files.ts';
import { writeDocsetIndex } from './docset-index.ts';
import { docsetPage } from './docset-page.ts';
import { docsetEntries } from './entries.ts';
import { renderInfoPlist } from './info-plist.ts';

const NAME = 'tcerr.docset';
const ARCHIVE = 'tcerr.tgz';
const FEED = 'tcerr.xml';
const ICONS = join(import.meta.dirname, 'icons');
const DOCUMENTS = 'Contents/Resources/Documents';

export interface DocsetOptions {
  /** The folder of the built site. */
  site: string;
  /** The content that the site was built from. */
  content: Content;
  /** The folder that gets `tcerr.docset`, `tcerr.tgz` and `tcerr.xml`. */
  out: string;
  /** The version in the feed. */
  version: string;
  /** The future address of the site, with the archive next to its first page; ends in `/`. */
  siteUrl?: string | undefined;
}

/** The counts of a docset. */
export interface Docset {
  pages: number;
  entries: number;
}

/**
 * Writes the built site as a docset for Dash and Zeal: the folder `tcerr.docset`, the same as `tcerr.tgz` and, if the
 * address of the site is known, the feed `tcerr.xml`, to which users subscribe.
 * @throws {OutputError} if the site is not built, or is not built from this content; an earlier docset remains then.
 */
export async function writeDocset(options: DocsetOptions): Promise<Docset> {
  const { out, siteUrl, version } = options;
  using workspace = new Workspace(workspaceFor(join(out, NAME)));
  const files = new DocsetFiles(workspace.staged, NAME, ARCHIVE);
  try {
    const docset = await fillDocset(files, options);
    await files.finish();
    if (siteUrl) writeFileSync(join(workspace.staged, FEED), renderFeed(version, siteUrl));
    workspace.replace([NAME, ARCHIVE, FEED]);
    return docset;
  } finally {
    await files.abandon();
  }
}

async function fillDocset(
  files: DocsetFiles,
  { site: siteFolder, content, siteUrl }: DocsetOptions,
): Promise<Docset> {
  const site = new BuiltSite(siteFolder);
  const entries = docsetEntries(content);
  const missing = entries.find(({ path }) => !site.has(path.replace(/#.*/, '')));
  if (missing)
    throw new OutputError(
      `${siteFolder} has no page for ${missing.name}, ${missing.path}; run npm run build again`,
    );
  await files.add('Contents/Info.plist', renderInfoPlist(siteUrl));
  await files.addMade('Contents/Resources/docSet.dsidx', (path) => writeDocsetIndex(path, entries));
  await writePages(site, files);
  for (const [name, text] of await bundleClassicScripts(''))
    if (name !== 'page.js') await files.add(`${DOCUMENTS}/${name}`, text);
  for (const name of readdirSync(ICONS).sort())
    await files.add(name, readFileSync(join(ICONS, name)));
  return { pages: site.pages.length, entries: entries.length };
}

async function writePages(site: BuiltSite, files: DocsetFiles): Promise<void> {
  const links = new SiteLinks(site.base);
  for (const path of site.pages) {
    const page = docsetPage(readLocalPage(site, path, links));
    await files.add(`${DOCUMENTS}/${path}`, renderLocalPage(page, wayUp(path)));
  }
  for (const file of site.linkedFiles(links))
    await files.add(`${DOCUMENTS}/${file}`, site.readBytes(file));
}

/** @see https://kapeli.com/docsets#dashdocsetfeed */
function renderFeed(version: string, siteUrl: string): string {
  return `<entry>
  <version>${escapeHtml(version)}</version>
  <url>${escapeHtml(siteUrl)}tcerr.tgz</url>
</entry>
`;
}
