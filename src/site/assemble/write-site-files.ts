import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SKILL_FILE, skillText } from '../../knowledge/skill/skill-text.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { apiPath, markdownPath } from '../../text/paths.ts';
import { addressOf } from '../address/site-address.ts';
import { indexFiles } from '../api/index-parts.ts';
import { schemaFiles } from '../api/json-schemas.ts';
import type { SiteFile } from '../api/site-file.ts';
import { htmlToMarkdown } from '../markdown/html-to-markdown.ts';
import { siteOrigin } from '../settings.ts';
import { llmsText } from './llms.ts';
import { openSearchFile } from './open-search.ts';
import { recordRoutes } from './record-groups.ts';
import { sitemapFiles } from './sitemap.ts';

/** Files that a build writes only if it knows the site's origin. */
const WITH_ADDRESS = /^(sitemap(-\d+)?|opensearch)\.xml$|^robots\.txt$/;

/**
 * Writes the files that exist once: the API's index and schemas, `llms.txt`, the skill for agents,
 * the Markdown of hand-made pages and, if the site's origin is known, the files with absolute URLs: the
 * sitemap, `robots.txt` and the description of the search.
 */
export function writeSiteFiles(
  site: string,
  index: ContentIndex,
  handMade: readonly string[],
): void {
  for (const folder of [apiPath.indexParts(), apiPath.schemas()])
    rmSync(join(site, folder), { recursive: true, force: true });
  for (const name of readdirSync(site)) if (WITH_ADDRESS.test(name)) rmSync(join(site, name));
  const files = [
    ...indexFiles(index),
    ...schemaFiles(),
    { path: '/llms.txt', text: llmsText(index) },
    { path: `/${SKILL_FILE}`, text: skillText() },
    ...handMade.map((path) => handMadeMarkdown(site, path)),
    ...(siteOrigin() === null ? [] : addressedFiles(index, handMade)),
  ];
  for (const { path, text } of files) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
}

function handMadeMarkdown(site: string, path: string): SiteFile {
  const html = readFileSync(join(site, path, 'index.html'), 'utf8');
  return { path: markdownPath(path), text: htmlToMarkdown(html) };
}

function addressedFiles(index: ContentIndex, handMade: readonly string[]): SiteFile[] {
  const pages = [...handMade.toSorted(), ...recordRoutes(index).map(({ path }) => path)];
  const robots = `User-agent: *\nAllow: /\nSitemap: ${addressOf('/sitemap.xml')}\n`;
  return [
    ...sitemapFiles(pages, addressOf),
    openSearchFile(),
    { path: '/robots.txt', text: robots },
  ];
}
