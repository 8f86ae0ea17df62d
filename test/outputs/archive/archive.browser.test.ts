import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { bundledFrame, writeArchive } from '../../../src/outputs/archive/write-archive.ts';
import { BuiltSite } from '../../../src/outputs/local-site/built-site.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { EVERY_CASE } from '../../every-case.ts';
import { brokenLinks, somePages } from '../../links.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { UnpackedArchive } from './unpacked-archive.ts';

const SITE = 'dist/site';
const site = new BuiltSite(SITE);
const folder = scratchFolder();
const zipPath = join(folder, 'tcerr-offline.zip');
let archive: UnpackedArchive;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  await writeArchive(SITE, zipPath);
  archive = new UnpackedArchive(zipPath);
  pages = archive.pages(bundledFrame(site));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the archive', () => {
  it('is at most 62 MB, and at most 1.15 KB a page', () => {
    expect(statSync(zipPath).size).toBeLessThanOrEqual(62_000_000);
    expect(statSync(zipPath).size / pages.size).toBeLessThanOrEqual(1150);
  });

  it('has one folder at its top', () => {
    expect([...archive.topFolders]).toEqual(['tcerr-offline']);
  });

  it('contains every page of the site with all its words', () => {
    expect([...pages.keys()].sort()).toEqual(site.pages.map((path) => `/${path}`).sort());
    for (const path of site.pages.filter((_, at) => at % 50 === 0))
      expect(wordsOf(pages.get(`/${path}`)), path).toBe(wordsOf(site.read(path)));
  });

  it('links only to its own pages, files and anchors, never by an absolute address', () => {
    const hasFile = (path: string) => archive.files.has(path);
    expect(brokenLinks(pages, hasFile, somePages(pages))).toEqual([]);
    const absolute = [...pages].filter(([, html]) =>
      /\s(?:href|src|action)="\/|="file:/.test(html),
    );
    expect(absolute.map(([path]) => path)).toEqual([]);
  });

  it('says of no file when it was written', () => {
    expect(archive.dates).toEqual(new Set(['1980-1-1 0:0:0']));
  });

  it.runIf(EVERY_CASE)(
    'has the same bytes when it is made again (only with CASES=all, because it takes long)',
    async () => {
      const again = join(folder, 'again.zip');
      await writeArchive(SITE, again);
      expect(hashOf(again)).toBe(hashOf(zipPath));
    },
  );
});

describe('a site that does not fit', () => {
  it.each([
    ['contains no built site', {}],
    ['index.html: it has no head', { 'index.html': '<form data-base="/">' }],
    ['index.html: no classic script is known', { 'index.html': pageWith('<script>1</script>') }],
    ['A page links to gone/index.html', { 'index.html': pageWith('<a href="/gone/">gone</a>') }],
  ])('is refused with its reason: %s', async (reason, files: Record<string, string>) => {
    const small = mkdtempSync(join(folder, 'small-'));
    for (const [name, html] of Object.entries(files)) writeFileSync(join(small, name), html);
    const packed = join(small, 'packed.zip');
    writeFileSync(packed, 'what was packed before');
    await expect(writeArchive(small, packed)).rejects.toThrow(reason);
    expect(readFileSync(packed, 'utf8')).toBe('what was packed before');
    expect(existsSync(`${packed}.part`)).toBe(false);
  });
});

describe('opened from a folder, without a network', () => {
  let browser: Browser;
  let page: Page;
  let failures: string[];
  const start = pathToFileURL(join(folder, 'pages/index.html')).href;
  const addressOf = (path: string) => new URL(path, start).href;
  const results = () => page.getByRole('option');
  const box = () => page.getByRole('combobox');
  const targetInView = () =>
    page.locator(':target').evaluate((target) => {
      const { top } = target.getBoundingClientRect();
      return top >= 0 && top < window.innerHeight;
    });
  const heading = () => page.getByRole('heading', { level: 1 }).textContent();

  beforeAll(async () => {
    archive.writeTo(join(folder, 'pages'));
    browser = await launchBrowser(inject('browserPath'));
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    const context = await browser.newContext();
    await context.setOffline(true);
    page = await context.newPage();
    failures = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) failures.push(request.url());
    });
    page.on('requestfailed', (request) => failures.push(`failed: ${request.url()}`));
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') failures.push(message.text());
    });
  });
  afterEach(async () => {
    await page.context().close();
    expect(failures).toEqual([]);
  });

  it('finds a misspelt code, opens it, follows to the action and back', async () => {
    await page.goto(start);
    await box().pressSequentially('FailedOperation.Acceskey');
    await results().first().waitFor();
    expect(await results().first().locator('.name').textContent()).toBe(
      'FailedOperation.Accesskey',
    );
    await results().first().click();
    const code = addressOf('services/cam/errors/failed-operation.accesskey/index.html');
    await page.waitForURL(code);
    expect(await heading()).toBe('FailedOperation.Accesskey');
    await page.getByRole('link', { name: 'UpdateAccessKey', exact: true }).click();
    await page.waitForURL(addressOf('services/cam/2019-01-16/update-access-key/index.html'));
    await page.getByRole('link', { name: 'FailedOperation.Accesskey' }).click();
    await page.waitForURL(code);
    await page.goBack();
    expect(await heading()).toBe('UpdateAccessKey');
  });

  it('searches from a packed page, and keeps its address', async () => {
    await page.goto(addressOf('services/cvm/2017-03-12/run-instances/index.html'));
    await page.keyboard.press('/');
    await page.keyboard.type('DisasterRecoverGroupIds');
    await results().filter({ hasText: 'parameter of' }).first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    await results().filter({ hasText: 'parameter of' }).first().click();
    await page.waitForURL('**/index.html#input-disaster-recover-group-ids');
    expect(await page.locator(':target').getAttribute('id')).toBe(
      'input-disaster-recover-group-ids',
    );
    await expect.poll(targetInView, { timeout: 10_000 }).toBe(true);
  });

  it('takes a log line apart', async () => {
    await page.goto(start);
    await box().fill(
      'Code=InternalError, Message=CVM_COMMON_ERROR[Code=ResourcesSoldOut, Message=no]',
    );
    await page.locator('.paste dd').filter({ hasText: 'InternalError' }).waitFor();
    const headline = page.locator('.paste .headline').getByRole('link');
    expect(await headline.getAttribute('href')).toBe('errors/resources-sold-out/index.html');
  });

  it('goes to the anchor of an address that is opened', async () => {
    await page.goto(addressOf('services/cvm/2017-03-12/run-instances/index.html#sources'));
    expect(await page.locator(':target').getAttribute('id')).toBe('sources');
    await expect.poll(targetInView, { timeout: 10_000 }).toBe(true);
  });

  it('has styles, and reads its scripts under a policy that lets nothing else in', async () => {
    await page.goto(addressOf('services/cvm/errors/account-qualification-restrictions/index.html'));
    const font = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).display);
    expect(await font('header.site')).toBe('flex');
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    const refused = await page.evaluate(async () => {
      const image = document.createElement('img');
      const answer = new Promise((done) => {
        document.addEventListener('securitypolicyviolation', (event) => done(event.blockedURI));
        image.onload = () => done('loaded');
      });
      image.src = 'https://example.org/pixel.png';
      document.body.append(image);
      return answer;
    });
    expect(refused).toBe('https://example.org/pixel.png');
    failures = failures.filter((failure) => !failure.includes('example.org'));
  });

  it('says which file is missing if it was not unpacked', async () => {
    const opener = join(folder, 'pages/services/cvm/errors/account-qualification-restrictions');
    const [, bundle] = /data-at="(\d+)/.exec(readFileSync(`${opener}/index.html`, 'utf8')) ?? [];
    const file = join(folder, `pages/bundles/${bundle}.js`);
    renameSync(file, `${file}.gone`);
    await page.goto(pathToFileURL(`${opener}/index.html`).href);
    expect(await page.locator('main').textContent()).toContain('Unpack the whole archive again');
    expect(await page.locator('header.site').isVisible()).toBe(true);
    renameSync(`${file}.gone`, file);
    expect(failures.splice(0).join()).toContain('ERR_FILE_NOT_FOUND');
  });

  it('shows a packed page as it is checked here', async () => {
    const packed = [...pages.keys()].filter((path) =>
      /^\/(services\/[^/]+\/.*\/.*|errors\/.*)\//.test(path),
    );
    for (const path of packed.filter((_, at) => at % 3000 === 0)) {
      await page.goto(addressOf(path.slice(1)));
      const expected = pages.get(path) ?? '';
      // What scripts add to a page
      await page.locator('.tab-list').evaluateAll((lists) => {
        for (const list of lists) list.remove();
      });
      expect(await page.locator('main').textContent(), path).toBe(
        await page.evaluate(
          (html) =>
            new DOMParser().parseFromString(html, 'text/html').querySelector('main')?.textContent,
          expected,
        ),
      );
    }
  });

  it('computes signatures in the guide', async () => {
    await page.goto(start);
    await page.getByRole('link', { name: 'Guides', exact: true }).first().click();
    await page.getByRole('link', { name: 'Signing a request' }).first().click();
    await page.waitForURL(addressOf('guides/signing/index.html'));
    await page.getByLabel('SecretKey', { exact: true }).fill('another key');
    await expect
      .poll(() => page.locator('[data-value="finding"]').textContent())
      .toContain('No match');
    expect(await page.locator('[data-insecure]').isVisible()).toBe(false);
  });
});

function pageWith(body: string): string {
  const policy = '<meta http-equiv="Content-Security-Policy" content="">';
  return `<head>${policy}</head><body><main id="main"><form data-base="/"></form>${body}</main></body>`;
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** What a page's `<main>` says, without its markup. */
function wordsOf(html = ''): string {
  const main = /<main id="main">(.*)<\/main>/s.exec(html)?.[1] ?? '';
  return main.replace(/<script.*?<\/script>|<[^>]*>/gs, '');
}
