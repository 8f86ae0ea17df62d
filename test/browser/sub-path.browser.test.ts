import { readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { list, type ReadEntry } from 'tar';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/content/load-content.ts';
import { bundledFrame, writeArchive } from '../../src/outputs/archive/write-archive.ts';
import { writeDocset } from '../../src/outputs/docset/write-docset.ts';
import { BuiltSite } from '../../src/outputs/local-site/built-site.ts';
import { createSiteServer } from '../../src/site/serve/serve.ts';
import { brokenLinks } from '../links.ts';
import { UnpackedArchive } from '../outputs/archive/unpacked-archive.ts';
import { scratchFolder } from '../outputs/scratch-folder.ts';
import { ChangingSite } from './changing-site.ts';
import { launchBrowser } from './launch.ts';
import { buildSmallSite } from './small-site.ts';

const BASE = '/docs/tcerr';
const ORIGIN = 'https://errors.example.org';
const folder = scratchFolder();
let site = '';
let server: Server;
let browser: Browser;

beforeAll(async () => {
  const env = { SITE_BASE: `${BASE}/`, SITE_URL: ORIGIN };
  site = buildSmallSite(folder, ['cam', 'postgres'], env);
  server = createSiteServer(site, BASE).listen(0, '127.0.0.1');
  browser = await launchBrowser(inject('browserPath'));
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true });
});

const files = (ending: RegExp) =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => ending.test(path));
const text = (path: string) => readFileSync(join(site, path), 'utf8');

describe('what is built for a folder of a host', () => {
  it('leads nowhere outside the folder, and nowhere that is not there', () => {
    const pages = new Map(
      files(/\.html$/).map((path) => [
        `${BASE}/${path.replace(/(^|\/)index\.html$/, '$1')}`,
        text(path),
      ]),
    );
    const others = new Set(files(/\.\w+$/).map((path) => `${BASE}/${path}`));
    expect(pages.size).toBeGreaterThan(500);
    expect(brokenLinks(pages, (path) => others.has(path))).toEqual([]);
  });

  it.each([
    ['addresses in pages', /\.html$/, /\s(?:href|src|action|data-base)="(\/[^"]*)"/g],
    ['links in Markdown', /\.md$/, /\]\((\/[^)\s]*)/g],
    ['pages in records', /^api\/.*\.json$/, /"page":"([^"]*)"/g],
    [
      'whole addresses',
      /\.(html|md|xml|atom|json|txt)$/,
      /https:\/\/errors\.example\.org([^"<\s)]*)/g,
    ],
  ])('has all its %s below the folder', (_, ending, address) => {
    const found = files(ending).flatMap((path) =>
      Array.from(text(path).matchAll(address), ([, one = '']) => `${one} in ${path}`),
    );
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter((one) => !one.startsWith(`${BASE}/`))).toEqual([]);
  });
});

describe('served from that folder', () => {
  let page: Page;
  let failures: string[];
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pathOf = () => new URL(page.url()).pathname;

  beforeEach(async () => {
    page = await browser.newPage({ baseURL: `${address()}${BASE}/` });
    failures = [];
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('response', (response) => {
      if (!response.url().startsWith(`${address()}${BASE}/`) || response.status() >= 400)
        failures.push(`${response.status()} ${response.url()}`);
    });
  });
  afterEach(() => page.close());

  it('searches, opens a record in its styles, and follows its links', async () => {
    await page.goto('./');
    await page.getByRole('combobox').pressSequentially('accesskeyoverl');
    await page.getByRole('option').first().click();
    await page.waitForURL(`**${BASE}/services/cam/errors/operation-denied.access-key-over-limit/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'OperationDenied.AccessKeyOverLimit',
    );
    const sheets = await page.evaluate(() =>
      [...document.styleSheets].map((sheet) => sheet.cssRules.length),
    );
    expect(Math.min(...sheets)).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'CreateAccessKey', exact: true }).first().click();
    await page.waitForURL(`**${BASE}/services/cam/2019-01-16/create-access-key/`);
    await page.getByRole('link', { name: 'tc.err, home' }).click();
    await page.waitForURL(`**${BASE}/`);
    expect(failures).toEqual([]);
  });

  it('offers the nearest names if a page does not exist', async () => {
    const response = await page.goto('services/cam/errors/operation-denied.access-key-overlimit/');
    expect(response?.status()).toBe(404);
    const nearest = page.locator('[data-nearest] a').nth(1);
    expect(await nearest.textContent()).toBe('OperationDenied.AccessKeyOverLimit');
    await nearest.click();
    expect(pathOf()).toBe(`${BASE}/services/cam/errors/operation-denied.access-key-over-limit/`);
    expect(failures).toHaveLength(1);
  });
});

describe('without a network', () => {
  it('searches, and shows saved pages, below that folder', async () => {
    const changing = new ChangingSite(site, BASE);
    await changing.start();
    const page = await browser.newPage({ baseURL: `${changing.origin}${BASE}/` });
    await page.goto('services/cam/');
    await page.getByRole('button', { name: 'Save for offline use' }).click();
    await page.getByText('✓ Available offline').waitFor();
    await changing.stop();
    await page.goto('./');
    await page.getByRole('combobox').fill('accesskeyoverl');
    await page.getByRole('option').first().click();
    await page.waitForURL(`**${BASE}/services/cam/errors/operation-denied.access-key-over-limit/`);
    expect(await page.locator('.note.saved').textContent()).toContain('Saved copy');
    await page.getByRole('link', { name: 'CreateAccessKey', exact: true }).first().click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('CreateAccessKey');
    await page.close();
  });
});

describe('packed', () => {
  it('is an archive whose links all lead to files in it', async () => {
    const zip = join(folder, 'tcerr-offline.zip');
    await writeArchive(site, zip);
    const archive = new UnpackedArchive(zip);
    const pages = archive.pages(bundledFrame(new BuiltSite(site)));
    const short = files(/^e[\\/].*\.html$/).length;
    expect(pages.size).toBe(files(/\.html$/).length - short - 1);
    expect(brokenLinks(pages, (path) => archive.files.has(path))).toEqual([]);
    expect([...pages].filter(([, html]) => html.includes(`="${BASE}/`))).toEqual([]);
  });

  it('is a docset whose feed says where its archive belongs below the folder', async () => {
    const content = loadContent(join(folder, 'content'));
    const siteUrl = `${ORIGIN}${BASE}/`;
    const { pages } = await writeDocset({ site, content, out: folder, version: '1.2.3', siteUrl });
    expect(readFileSync(join(folder, 'tcerr.xml'), 'utf8')).toContain(
      `<url>${siteUrl}tcerr.tgz</url>`,
    );
    const entries: ReadEntry[] = [];
    await list({
      file: join(folder, 'tcerr.tgz'),
      onReadEntry: (entry) => void entries.push(entry),
    });
    expect(entries.filter(({ path }) => path.endsWith('.html'))).toHaveLength(pages);
    const documents = join(folder, 'tcerr.docset/Contents/Resources/Documents');
    expect(readFileSync(join(documents, 'services/cam/index.html'), 'utf8')).not.toContain(BASE);
  });
});
