import { describe, expect, it } from 'vitest';
import { findSharedNames } from '../../checks/export-names.ts';
import { findCircles } from '../../checks/import-circles.ts';
import { findWrongImports } from '../../checks/import-directions.ts';
import { findUnportable } from '../../checks/portable-code.ts';
import { findSideEffects } from '../../checks/side-effects.ts';
import { findOversized } from '../../checks/sizes.ts';
import { parseSource } from '../../checks/source-file.ts';

/** Source files by path, as the rules get them. */
const tree = (files: Record<string, string>) =>
  Object.entries(files).map(([path, text]) => parseSource(path, text));
const importing = (...specifiers: string[]) =>
  specifiers.map((specifier) => `import { x } from '${specifier}';\n`).join('');

describe('circles', () => {
  it('are found between files', () => {
    const files = tree({
      'src/text/a.ts': importing('./b.ts'),
      'src/text/b.ts': importing('./c.ts'),
      'src/text/c.ts': importing('./a.ts'),
      'src/text/d.ts': importing('./a.ts'),
    });
    expect(findCircles(files)).toEqual([
      expect.stringMatching(/^src\/text\/: a\.ts, b\.ts, c\.ts import one another in a circle: /),
    ]);
  });

  it('are found between folders whose files have none', () => {
    const files = tree({
      'src/site/html/a.ts': importing('../api/b.ts'),
      'src/site/api/b.ts': '',
      'src/site/api/c.ts': importing('../html/d.ts'),
      'src/site/html/d.ts': '',
    });
    expect(findCircles(files)).toEqual([
      expect.stringMatching(/^src\/site\/: api, html import one another in a circle: /),
    ]);
  });

  it('are found through the scripts of a component', () => {
    const files = tree({
      'src/site/pages/a.astro':
        "---\nimport '../client/b.ts';\n---\n<p>import '../client/x.ts'</p>",
      'src/site/client/b.ts': importing('../pages/a.astro'),
    });
    expect(findCircles(files)).toHaveLength(1);
  });

  it('are not found in a chain, nor where two files import a third', () => {
    const files = tree({
      'src/text/a.ts': importing('./b.ts', './c.ts', 'zod'),
      'src/text/b.ts': importing('./c.ts'),
      'src/text/c.ts': importing('../schema/d.ts'),
      'src/schema/d.ts': '',
    });
    expect(findCircles(files)).toEqual([]);
  });
});

describe('the direction of imports', () => {
  it.each([
    ['src/schema/a.ts', '../text/b.ts', 'src/schema/ may import only src/schema/'],
    ['src/text/a.ts', '../content/b.ts', 'src/text/ may import only'],
    ['src/site/a.ts', '../package/b.ts', 'src/site/ may import only'],
    ['src/package/a.ts', '../site/b.ts', 'src/package/ may import only'],
    ['src/package/library/a.ts', '../answers/b.ts', 'src/package/library/ may import only'],
    ['src/content/a.ts', '../../scraper/b.ts', 'src/content/ may import only'],
    ['scraper/a.ts', '../bench/b.ts', 'scraper/ may import only'],
    ['scraper/pages/a.ts', '../fetch/b.ts', 'pages are read without a network'],
  ])('is wrong from %s to %s', (path, specifier, reason) => {
    expect(findWrongImports(tree({ [path]: importing(specifier) }))).toEqual([
      expect.stringContaining(reason),
    ]);
  });

  it.each([
    ['src/text/a.ts', '../schema/b.ts'],
    ['src/site/a.ts', '../records/b.ts'],
    ['src/outputs/a.ts', '../site/b.ts'],
    ['scraper/crawl/a.ts', '../fetch/b.ts'],
    ['scraper/pages/a.ts', '../../src/text/b.ts'],
    ['src/site/a.ts', '../../package.json'],
    ['src/site/a.ts', 'node:fs'],
  ])('is right from %s to %s', (path, specifier) => {
    expect(findWrongImports(tree({ [path]: importing(specifier) }))).toEqual([]);
  });
});

describe('portable code', () => {
  it('imports no part of Node, itself or through another file', () => {
    const files = tree({
      'src/search/a.ts': importing('../text/b.ts'),
      'src/text/b.ts': importing('node:fs'),
    });
    expect(findUnportable(files)).toEqual([
      'src/search/a.ts: imports node:fs through src/text/b.ts, but runs in browsers too',
      'src/text/b.ts: imports node:fs, but runs in browsers too',
    ]);
  });

  it('imports a package in the library neither by name nor when called', () => {
    const files = tree({
      'src/package/library/a.ts': importing('zod'),
      'src/package/library/b.ts': "export const load = () => import('fuse.js');\n",
    });
    expect(findUnportable(files)).toEqual([
      'src/package/library/a.ts: imports the package zod, but has no dependencies',
      'src/package/library/b.ts: imports the package fuse.js, but has no dependencies',
    ]);
  });

  it('has no lookbehind, itself or through another file', () => {
    const files = tree({
      'src/site/client/a.ts': importing('../html/b.ts'),
      'src/site/html/b.ts': String.raw`const BREAK = /(?<=_)|(?<!\.)x/;`,
      'src/site/html/c.ts': 'const NAMED = /(?<name>x)/;',
      'src/text/d.ts': 'const NAMED = /(?<name>x)(?!y)/;',
    });
    expect(findUnportable(files)).toEqual([
      'src/site/client/a.ts: has a lookbehind through src/site/html/b.ts, which older browsers refuse',
    ]);
  });

  it('may import types of both, and code elsewhere may import all', () => {
    const files = tree({
      'src/text/a.ts': "import type { Stats } from 'node:fs';\n",
      'src/package/library/b.ts': "import type { z } from 'zod';\n",
      'src/search/c.ts': importing('fuse.js'),
      'src/content/d.ts': importing('node:fs', 'zod'),
    });
    expect(findUnportable(files)).toEqual([]);
  });
});

describe('side effects', () => {
  it.each([
    ['src/site/html/a.ts', 'const base = process.env.SITE_BASE;', 'reads process.env'],
    ['scraper/crawl/a.ts', 'process.exit(1);', 'ends the process'],
    ['src/records/a.ts', "console.log('x');", 'prints'],
    ['scraper/cli.ts', "console.log('x');", 'prints'],
    ['scraper/crawl/a.ts', 'await fetch(url);', 'opens a connection'],
    ['src/site/assemble/a.ts', "import { get } from 'node:https';", 'opens a connection'],
  ])('are found in %s: %s', (path, text, reason) => {
    expect(findSideEffects(tree({ [path]: text }))).toEqual([
      expect.stringMatching(new RegExp(`^${path}: ${reason}`)),
    ]);
  });

  it.each([
    ['src/site/settings.ts', 'export const base = process.env.SITE_BASE;'],
    ['scraper/cli.ts', 'process.exit(1);'],
    ['src/outputs/release/check-cli.ts', 'process.exit(1);'],
    ['src/content/print.ts', 'console.log(1);'],
    ['scraper/fetch/client.ts', 'await fetch(url);'],
    ['src/site/client/a.ts', 'await fetch(url);'],
    ['src/records/a.ts', '// The command prints with console.log(text).'],
    ['src/records/b.ts', '/** Never reads process.env. */'],
  ])('are in their place in %s: %s', (path, text) => {
    expect(findSideEffects(tree({ [path]: text }))).toEqual([]);
  });
});

describe('sizes', () => {
  const folder = (count: number) =>
    tree(Object.fromEntries(Array.from({ length: count }, (_, at) => [`src/text/${at}.ts`, ''])));
  const one = (path: string, text: string) => findOversized(tree({ [path]: text }));

  it('allow 20 files in a folder', () => {
    expect(findOversized(folder(20))).toEqual([]);
    expect(findOversized(folder(21))).toEqual(['src/text: has 21 files; at most 20']);
  });

  it('allow 250 lines in a file', () => {
    expect(one('src/text/a.ts', 'x;\n'.repeat(250))).toEqual([]);
    expect(one('src/text/a.ts', 'x;\n'.repeat(251))).toEqual([
      'src/text/a.ts: has 251 lines; at most 250',
    ]);
  });

  it('allow long text, but no long code', () => {
    expect(one('src/text/a.ts', `x;\nconst text = '${'x'.repeat(200)}';\n`)).toEqual([]);
    expect(one('src/text/a.ts', `x;\nconst sum = ${'1 + '.repeat(40)}1;\n`)).toEqual([
      expect.stringMatching(/^src\/text\/a\.ts:2: is longer than \d+ columns$/),
    ]);
  });

  it.each(['lib', 'build', 'utils', 'common'])('allow no folder called %s', (name) => {
    expect(one(`src/${name}/a.ts`, '')).toEqual([expect.stringContaining(`src/${name}: `)]);
    expect(one(`src/text/${name}.ts`, '')).toEqual([]);
  });
});

describe('names of exported functions', () => {
  it('are unique in a product', () => {
    const text = 'export function pathOf() {}\n';
    const files = tree({ 'src/site/html/a.ts': text, 'src/text/b.ts': text });
    expect(findSharedNames(files)).toEqual([
      'pathOf: is exported by src/site/html/a.ts and src/text/b.ts, both of the site',
    ]);
  });

  it('may be the same in two products, or in functions that are not exported', () => {
    const files = tree({
      'src/site/html/a.ts': 'export async function pathOf() {}\n',
      'src/package/answers/b.ts': 'export function pathOf() {}\n',
      'src/site/html/c.ts': 'function pathOf() {}\n',
    });
    expect(findSharedNames(files)).toEqual([]);
  });
});
