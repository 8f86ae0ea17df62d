import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { load } from 'cheerio';
import type { Browser } from 'playwright-core';
import { list, type ReadEntry } from 'tar';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadEditions } from '../../../src/content/load-editions.ts';
import { writeDocsetIndex } from '../../../src/outputs/docset/docset-index.ts';
import { docsetEntries } from '../../../src/outputs/docset/entries.ts';
import { renderInfoPlist } from '../../../src/outputs/docset/info-plist.ts';
import { type Docset, writeDocset } from '../../../src/outputs/docset/write-docset.ts';
import { BuiltSite } from '../../../src/outputs/local-site/built-site.ts';
import { GUIDES } from '../../../src/site/guides/guides.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { brokenLinks, somePages } from '../../links.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { renderIcon } from './render-icon.ts';

const SITE = 'dist/site';
const ICONS = 'src/outputs/docset/icons';
const out = scratchFolder();
const folder = join(out, 'tcerr.docset');
const resources = join(folder, 'Contents/Resources');
const documents = join(resources, 'Documents');
const content = loadEditions('content');
const options = { site: SITE, content, out, version: '1.2.3', siteUrl: 'https://docs.example/t/' };
const site = new BuiltSite(SITE);
let docset: Docset;
let index: DatabaseSync;

interface Row {
  name: string;
  type: string;
  path: string;
}

beforeAll(async () => {
  docset = await writeDocset(options);
  index = new DatabaseSync(join(resources, 'docSet.dsidx'), { readOnly: true });
});
afterAll(() => {
  index?.close();
  rmSync(out, { recursive: true });
});

const rows = () =>
  index.prepare('SELECT name, type, path FROM searchIndex').all() as unknown as Row[];
const page = (path: string) => readFileSync(join(documents, path), 'utf8');
/** As Zeal searches: the names that contain the query, the shortest first. */
const zeal = (query: string) =>
  index
    .prepare(
      "SELECT name, type, path, '', -length(name) AS score FROM searchIndex WHERE (name LIKE ? ESCAPE '\\') ORDER BY score DESC",
    )
    .all(`%${query.replace(/[\\%_]/g, '\\$&')}%`) as unknown as Row[];

describe('the index', () => {
  it('names everything in the content once', () => {
    const { serviceVersions, authorizations, common } = content;
    const count = (type: string) =>
      new Set(rows().flatMap((row) => (row.type === type ? `${row.name}\n${row.path}` : []))).size;
    const services = new Set([...serviceVersions, ...authorizations].map(({ service }) => service));
    const codes = [common, ...serviceVersions].flatMap(({ errorCodes }) => errorCodes);
    const types = serviceVersions.flatMap(({ dataTypes }) => dataTypes);
    const actions = serviceVersions.flatMap((one) => one.actions);
    expect(count('Service')).toBe(services.size);
    expect(count('Error')).toBe(new Set(codes.map(({ code }) => code)).size);
    expect(count('Struct')).toBe(types.length);
    expect(count('Method')).toBeGreaterThanOrEqual(actions.length);
    expect(rows()).toHaveLength(docset.entries);
    const guides = rows().filter(({ type }) => type === 'Guide');
    for (const { title } of Object.values(GUIDES))
      expect(guides.map(({ name }) => name)).toContain(title);
  });

  it('leads to pages and anchors that are there, by bare names', () => {
    const names = new Map<string, string>();
    const broken = rows().filter(({ path }) => {
      const [file = '', anchor] = path.split('#');
      const html = names.get(file) ?? (existsSync(join(documents, file)) ? page(file) : '');
      names.set(file, html);
      return html === '' || (anchor !== undefined && !html.includes(` id="${anchor}"`));
    });
    expect(broken).toEqual([]);
    for (const { name, path } of rows().filter((_, at) => at % 100 === 0)) {
      const $ = load(page(path.replace(/#.*/, '')));
      if (!path.includes('#')) expect($('main').text(), path).toContain(name);
    }
  });

  it('has the table and the unique index that readers expect', () => {
    const schema = index.prepare('SELECT sql FROM sqlite_master ORDER BY type DESC').all();
    expect(schema.map(({ sql }) => sql)).toEqual([
      'CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT)',
      'CREATE UNIQUE INDEX anchor ON searchIndex (name, type, path)',
    ]);
    expect(index.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  });

  it("answers Zeal's own query", () => {
    expect(zeal('accesskeyoverlimit')[0]).toMatchObject({
      name: 'OperationDenied.AccessKeyOverLimit',
      type: 'Error',
    });
    expect(zeal('RunInstances')[0]).toMatchObject({
      name: 'RunInstances',
      type: 'Method',
      path: 'services/cvm/2017-03-12/run-instances/index.html',
    });
    expect(zeal('Signing a req')[0]).toMatchObject({
      type: 'Guide',
      path: 'guides/signing/index.html',
    });
    expect(zeal('100%_').length).toBe(0);
  });
});

describe('the pages', () => {
  it('are all there, and lead only to what is there', () => {
    const pages = new Map(site.pages.map((path) => [`/${path}`, page(path)]));
    expect(docset.pages).toBe(pages.size);
    const hasFile = (path: string) => existsSync(join(documents, path));
    expect(brokenLinks(pages, hasFile, somePages(pages))).toEqual([]);
    const unfit = [...pages].filter(([, html]) => /\s(?:href|src|action)="\/|<search>/.test(html));
    expect(unfit.map(([path]) => path)).toEqual([]);
  });

  it('load the files next to them, as files and from the server of Zeal', () => {
    const $ = load(page('errors/index.html'));
    const policy = $('meta[http-equiv]').attr('content');
    expect(policy).toMatch(/script-src 'self' file:; style-src 'self' file:;/);
  });

  it('have an anchor before each section, for the table of contents', () => {
    const $ = load(page('services/cvm/2017-03-12/run-instances/index.html'));
    const anchors = $('a.dashAnchor')
      .toArray()
      .map((anchor) => $(anchor).attr('name') ?? '');
    expect(anchors).toHaveLength($('h2[id]').length);
    expect(anchors).toContain('//apple_ref/cpp/Section/34%20input%20parameters');
    for (const anchor of anchors)
      expect(anchor).toMatch(/^\/\/apple_ref\/cpp\/Section\/[\w%.!~*()-]+$/);
  });
});

describe('the other files', () => {
  it('says what the docset is', () => {
    const $ = load(readFileSync(join(folder, 'Contents/Info.plist'), 'utf8'), { xml: true });
    const values = new Map(
      $('dict > key')
        .toArray()
        .map((key) => {
          const value = $(key).next();
          return [$(key).text(), value.is('true') || value.text()];
        }),
    );
    expect(Object.fromEntries(values)).toMatchObject({
      CFBundleIdentifier: 'tcerr',
      DashDocSetFamily: 'dashtoc',
      DashDocSetFallbackURL: 'https://docs.example/t/',
      dashIndexFilePath: 'index.html',
      isDashDocset: true,
      isJavaScriptEnabled: true,
    });
    expect(existsSync(join(documents, 'index.html'))).toBe(true);
  });

  it('is a feed with the edition and where to get it', () => {
    const $ = load(readFileSync(join(out, 'tcerr.xml'), 'utf8'), { xml: true });
    expect([$('entry > version').text(), $('entry > url').text()]).toEqual([
      '1.2.3',
      'https://docs.example/t/tcerr.tgz',
    ]);
  });

  it('names no address where none is known', () => {
    expect(renderInfoPlist(undefined)).not.toContain('DashDocSetFallbackURL');
  });

  it('is the same as an archive, in which nothing tells when it was made', async () => {
    const entries: Pick<ReadEntry, 'path' | 'mtime'>[] = [];
    await list({ file: join(out, 'tcerr.tgz'), onReadEntry: (entry) => void entries.push(entry) });
    const written = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath.startsWith(folder))
      .map(({ parentPath, name }) => join(parentPath, name).slice(out.length + 1));
    expect(entries.map(({ path }) => path).sort()).toEqual(written.sort());
    expect(written.filter((name) => name.endsWith('.html'))).toHaveLength(docset.pages);
    expect([...new Set(entries.map(({ mtime }) => mtime?.toISOString()))]).toEqual([
      '2000-01-01T00:00:00.000Z',
    ]);
  });

  it('has an index of the same bytes when it is made again', () => {
    const again = join(out, 'again.dsidx');
    writeDocsetIndex(again, docsetEntries(content));
    expect(hashOf(again)).toBe(hashOf(join(resources, 'docSet.dsidx')));
  });

  it('has the icon of the site, in two sizes', async () => {
    const browser: Browser = await launchBrowser(inject('browserPath'));
    for (const [name, size] of [
      ['icon.png', 16],
      ['icon@2x.png', 32],
    ] as const) {
      const drawn = await pixelsOf(browser, await renderIcon(browser, size));
      const shipped = await pixelsOf(browser, readFileSync(join(folder, name)));
      expect(shipped.length, name).toBe(size * size * 4);
      const off = shipped.filter((value, at) => Math.abs(value - (drawn[at] ?? -255)) > 40);
      expect(off.length / shipped.length, name).toBeLessThan(0.02);
      expect(existsSync(join(ICONS, name))).toBe(true);
    }
    await browser.close();
  });
});

describe('a site that does not fit', () => {
  it('is refused by name, and what was packed before stays', async () => {
    const empty = join(out, 'empty');
    mkdirSync(empty);
    await expect(writeDocset({ ...options, site: empty })).rejects.toThrow(
      /contains no built site/,
    );
    writeFileSync(join(empty, 'index.html'), '<form data-base="/">');
    await expect(writeDocset({ ...options, site: empty })).rejects.toThrow(/has no page for/);
    expect(existsSync(join(resources, 'docSet.dsidx'))).toBe(true);
    expect(existsSync(join(out, 'tcerr.docset.part'))).toBe(false);
  });
});

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The colours of a PNG, four numbers a pixel. */
async function pixelsOf(browser: Browser, png: Buffer): Promise<number[]> {
  const page = await browser.newPage();
  const pixels = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])];
  }, png.toString('base64'));
  await page.close();
  return pixels;
}
