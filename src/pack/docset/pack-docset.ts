import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { create } from 'tar';
import type { Content } from '../../schema/content.ts';
import { escapeHtml } from '../../site/html.ts';
import { BuiltSite } from '../built-site.ts';
import { bundleClassicScripts } from '../classic-scripts.ts';
import { readLocalPage, renderLocalPage } from '../local-page.ts';
import { PackError } from '../pack-error.ts';
import { wayUp } from '../relative-links.ts';
import { docsetPage } from './docset-page.ts';
import { docsetEntries } from './entries.ts';
import { renderInfoPlist } from './info-plist.ts';
import { writeIndex } from './write-index.ts';

const NAME = 'tcerr.docset';
const ICONS = join(import.meta.dirname, 'icons');
/** Of every file in the archive, so that its bytes do not depend on the clock. */
const DATE = new Date('2000-01-01T00:00:00Z');

export interface DocsetOptions {
  /** The folder of the built site. */
  site: string;
  /** The content that the site was built of. */
  content: Content;
  /** The folder in which `tcerr.docset` and what belongs to it are written. */
  out: string;
  /** What the feed says that this edition is. */
  version: string;
  /** Where the site will stand, and the archive beside its first page; ends in `/`. */
  siteUrl?: string | undefined;
}

/** What a docset holds. */
export interface Docset {
  pages: number;
  entries: number;
}

/**
 * Writes the built site as a docset for Dash and Zeal: `tcerr.docset`, the same as `tcerr.tgz`, and, when it is
 * known where the site will stand, the feed `tcerr.xml` that readers subscribe to.
 * @throws {PackError} when the site is not built, or not of this content; an earlier docset stays then.
 */
export async function packDocset(options: DocsetOptions): Promise<Docset> {
  const { out, siteUrl, version } = options;
  const part = join(out, `${NAME}.part`);
  rmSync(part, { recursive: true, force: true });
  try {
    const docset = await writeDocset(join(part, NAME), options);
    await create(
      { file: join(part, 'tcerr.tgz'), cwd: part, gzip: true, portable: true, mtime: DATE },
      filesBelow(part),
    );
    replace(join(part, NAME), join(out, NAME));
    replace(join(part, 'tcerr.tgz'), join(out, 'tcerr.tgz'));
    rmSync(join(out, 'tcerr.xml'), { force: true });
    if (siteUrl) writeFileSync(join(out, 'tcerr.xml'), renderFeed(version, siteUrl));
    return docset;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

async function writeDocset(
  folder: string,
  { site: siteFolder, content, siteUrl }: DocsetOptions,
): Promise<Docset> {
  const site = new BuiltSite(siteFolder);
  const entries = docsetEntries(content);
  const lost = entries.find(({ path }) => !site.has(path.replace(/#.*/, '')));
  if (lost)
    throw new PackError(
      `${siteFolder} has no page for ${lost.name}, ${lost.path}; run npm run build again`,
    );
  const documents = join(folder, 'Contents/Resources/Documents');
  mkdirSync(documents, { recursive: true });
  writePages(site, documents);
  for (const [name, text] of await bundleClassicScripts(''))
    if (name !== 'page.js') writeFileSync(join(documents, name), text);
  writeIndex(join(folder, 'Contents/Resources/docSet.dsidx'), entries);
  writeFileSync(join(folder, 'Contents/Info.plist'), renderInfoPlist(siteUrl));
  cpSync(ICONS, folder, { recursive: true });
  return { pages: site.pages.length, entries: entries.length };
}

function writePages(site: BuiltSite, documents: string): void {
  const pages = new Set(site.pages);
  const files = new Set<string>();
  const note = (file: string) => void (pages.has(file) || files.add(file));
  for (const path of site.pages) {
    const page = docsetPage(readLocalPage(site, path, note));
    write(join(documents, path), renderLocalPage(page, wayUp(path)));
  }
  for (const file of files) {
    if (!site.has(file))
      throw new PackError(`A page leads to ${file}, which the site does not hold`);
    write(join(documents, file), site.readBytes(file));
  }
}

function write(path: string, content: string | Uint8Array): void {
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function replace(from: string, to: string): void {
  if (existsSync(to)) rmSync(to, { recursive: true });
  renameSync(from, to);
}

/** @see https://kapeli.com/docsets#dashdocsetfeed */
function renderFeed(version: string, siteUrl: string): string {
  return `<entry>
  <version>${escapeHtml(version)}</version>
  <url>${escapeHtml(siteUrl)}tcerr.tgz</url>
</entry>
`;
}
