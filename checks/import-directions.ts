import type { SourceFile } from './source-file.ts';

/** What the package and the site are made of. */
const WHAT_IS_PUBLISHED = [
  'src/schema/',
  'src/text/',
  'src/messages/',
  'src/content/',
  'src/knowledge/',
  'src/records/',
  'src/search/',
];

/** What each folder may import besides itself. The first folder that a path begins with counts. */
const MAY_IMPORT: readonly (readonly [folder: string, imports: readonly string[]])[] = [
  ['src/schema/', []],
  ['src/text/', ['src/schema/']],
  ['src/messages/', ['src/schema/', 'src/text/']],
  ['src/content/', ['src/schema/', 'src/text/']],
  ['src/knowledge/', ['src/schema/', 'src/text/', 'src/messages/', 'src/content/']],
  ['src/records/', ['src/schema/', 'src/text/', 'src/messages/', 'src/content/', 'src/knowledge/']],
  ['src/search/', ['src/schema/', 'src/text/', 'src/messages/']],
  ['src/package/library/', ['src/schema/', 'src/text/', 'src/messages/', 'src/knowledge/']],
  ['src/package/', WHAT_IS_PUBLISHED],
  ['src/site/', WHAT_IS_PUBLISHED],
  ['src/outputs/', ['src/']],
  ['scraper/fetch/', ['src/schema/', 'src/text/', 'src/content/']],
  ['scraper/pages/', ['src/schema/', 'src/text/', 'src/content/', 'scraper/site/']],
  ['scraper/', ['scraper/', 'src/schema/', 'src/text/', 'src/content/']],
  ['bench/', ['bench/', 'scraper/', 'src/', 'test/']],
  ['editors/', []],
  ['checks/', ['checks/', 'src/text/', 'src/content/', 'src/knowledge/']],
];

/** Folders of the scraper that read pages and must never reach the network. */
const OFFLINE = [
  'scraper/pages/',
  'scraper/cache/',
  'scraper/crawled/',
  'scraper/assemble/',
  'scraper/write/',
];

/** Imports that point the wrong way, a sentence each. */
export function findWrongImports(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const rule = MAY_IMPORT.find(([folder]) => path.startsWith(folder));
    if (!rule) return [];
    const [folder, allowed] = rule;
    return imports.flatMap(({ file }) => {
      if (file === null || file === 'package.json' || file.startsWith(folder)) return [];
      if (
        OFFLINE.some((offline) => path.startsWith(offline)) &&
        /^scraper\/(fetch|crawl)\//.test(file)
      )
        return [`${path}: imports ${file}, but pages are read without a network`];
      if (allowed.some((other) => file.startsWith(other))) return [];
      return [
        `${path}: imports ${file}, but ${folder} may import only ${listed([folder, ...allowed])}`,
      ];
    });
  });
}

function listed(folders: readonly string[]): string {
  return folders.join(', ');
}
