import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { captures } from '../../scraper/commands/captures.ts';
import { contentState } from '../../src/content/content-state.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { memoryPath } from '../../src/site/assemble/incremental-build.ts';
import { createSiteServer } from '../../src/site/serve/serve.ts';
import type { Program } from './program.ts';

const SAMPLE = 'test/sample-content';
const COUNT_TABLES = "SELECT count(*) AS tables FROM sqlite_schema WHERE type = 'table'";

function clear(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** The mechanism alone: a program that starts fast, so that it can be killed at every change. */
export function replaceFiles(from: string): Program {
  return {
    name: 'replace files',
    command: (path) => ['test/kills/replace-files.ts', path, from, 'removed.json', 'gone/b.json'],
    prepare: (path) => {
      clear(path);
      for (const file of ['changed.json', 'removed.json', 'kept.json', 'gone/b.json'])
        writeText(join(path, file), 'old');
    },
    load: (path) => contentState(path),
  };
}

/** New files for {@link replaceFiles}. */
export function newFiles(folder: string): string {
  for (const file of ['changed.json', 'added.json', 'deep/er/added.json'])
    writeText(join(folder, file), 'new');
  return folder;
}

function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** `scrape captures` after a capture and a note were changed, and another capture was removed. */
export const CAPTURES: Program = {
  name: 'captures',
  command: (path) => ['scraper/cli.ts', 'captures', '--content', path],
  prepare: (path) => {
    clear(path);
    cpSync('content/sources', join(path, 'sources'), { recursive: true });
    captures({ content: path, check: false });
    for (const type of ['txt', 'json']) rmSync(join(path, `sources/002_693de7d0884c53b8.${type}`));
  },
  load: (path) => loadContent(path),
};

/** `scrape definitions` with the definitions of one service, which marks all others as removed. */
export function definitions(cli: string, sdk: string): Program {
  const given = ['--cli', cli, '--sdk', sdk, '--allow-removals'];
  return {
    name: 'definitions',
    command: (path) => ['scraper/cli.ts', 'definitions', ...given, '--content', path],
    prepare: (path) => {
      clear(path);
      cpSync(SAMPLE, path, { recursive: true });
    },
    load: (path) => loadContent(path),
  };
}

/** `build:catalog` over an earlier catalog, here a few files. */
export const CATALOG: Program = {
  name: 'build:catalog',
  command: (path) => ['src/package/assemble/cli.ts', '--content', SAMPLE, '--out', path],
  prepare: (path) => {
    clear(path);
    cpSync('src/text', join(path, 'generated'), { recursive: true });
    writeFileSync(join(path, 'generated/catalog.js'), '');
  },
  load: (path) => readFileSync(join(path, 'generated/catalog.js')),
};

/** `build:site` over an earlier site, here a few files. */
export const SITE: Program = {
  name: 'build:site',
  command: (path) => ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', path],
  environment: {
    CONTENT_DIR: SAMPLE,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Tests set these, with which Astro builds the pages for developers.
    NODE_ENV: 'production',
    PROD: undefined,
    DEV: undefined,
    MODE: undefined,
  },
  prepare: (path) => {
    clear(path);
    rmSync(memoryPath(path), { force: true });
    for (const file of ['404.html', 'index.html', 'services/old/index.html'])
      writeText(join(path, file), 'old');
  },
  load: (path) => createSiteServer(path),
  writesInPlace: true,
};

/** `export` to a free name. */
export const EXPORT: Program = {
  name: 'export',
  command: (path) => [
    ...['src/outputs/tables/cli.ts', '--format', 'sqlite'],
    ...['--content', SAMPLE, '--out', path],
  ],
  prepare: clear,
  load: (path) => {
    if (!existsSync(path)) return;
    const database = new DatabaseSync(path, { readOnly: true });
    const { tables } = database.prepare(COUNT_TABLES).get() ?? {};
    database.close();
    if (tables === 0) throw new Error('the database is empty');
  },
};
