import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHORT_FOLDER } from '../../../src/text/paths.ts';
import { Places } from '../../links.ts';
import { markdownLinks } from './markdown-links.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';

/** What of the built site is held against each other. Paths begin with `/`. */
export interface Outputs {
  /** Every file that is not a page. */
  files: ReadonlySet<string>;
  /** By the path that leads to it: `/errors/`. */
  pages: ReadonlyMap<string, PageFacts>;
  /** Where the Markdown of each page leads, by its own path: `/errors/index.md`. */
  markdown: ReadonlyMap<string, readonly string[]>;
  /** The JSON of the API, without its schemas. */
  data: ReadonlyMap<string, unknown>;
}

/** Served where nothing is: no address leads to it. */
export const MISSING_PAGE = '/404.html';

/** Reads the built site, each file once. */
export function readOutputs(folder: string): Outputs {
  const files = new Set<string>();
  const pages = new Map<string, PageFacts>();
  const markdown = new Map<string, readonly string[]>();
  const data = new Map<string, unknown>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = `/${entry.replaceAll('\\', '/')}`;
    // Nothing links to these; `paths.built.test.ts` follows them.
    if (path.startsWith(SHORT_FOLDER)) continue;
    const read = () => readFileSync(join(folder, entry), 'utf8');
    // A piece of a string keeps the whole of it in memory; its clone does not.
    if (path.endsWith('.html'))
      pages.set(path.replace(/index\.html$/, ''), structuredClone(pageFacts(read())));
    else if (/\.\w+$/.test(path)) files.add(path);
    if (path.endsWith('.md')) markdown.set(path, markdownLinks(read()));
    if (/^\/api\/v1\/(?!schema\/).*\.json$/.test(path)) data.set(path, JSON.parse(read()));
  }
  return { files, pages, markdown, data };
}

/** All that addresses on the site can lead to. */
export function placesIn({ files, pages }: Outputs): Places {
  return new Places(pages, (path) => files.has(path));
}
