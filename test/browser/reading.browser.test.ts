import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SiteUnderTest } from './site.ts';

let site: SiteUnderTest;
let page: Page;

beforeAll(async () => {
  site = await SiteUnderTest.open();
  page = await (await site.newContext()).newPage();
});
afterAll(() => site?.close());

async function open(path: string, width = 1440, height = 900): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(path);
}

/** How many pixels a page is wider than its window. */
const overflow = () =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('on a phone', () => {
  it.each([
    '/advice/',
    '/advice/repeated-by-tools/',
    '/advice/not-offered/',
    '/guides/retries/',
    '/about/',
  ])('%s does not scroll sideways, and shows its answer first', async (path) => {
    await open(path, 320, 640);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  it('the fix of an advice is on the first screen', async () => {
    await open('/advice/not-offered/', 320, 640);
    const fix = await page.locator('.answer-card .fix').boundingBox();
    expect((fix?.y ?? 640) + (fix?.height ?? 0)).toBeLessThan(640);
  });

  it.each(['/guides/rate-limits/', '/guides/retries/', '/guides/permissions/', '/about/'])(
    'each cell of the tables of %s has a label',
    async (path) => {
      await open(path, 320, 640);
      const labels = await page
        .locator('main .records tbody td')
        .evaluateAll((cells) =>
          cells.map((cell) => getComputedStyle(cell, '::before').content.replaceAll('"', '')),
        );
      expect(labels.length).toBeGreaterThan(0);
      expect(labels.filter((label) => !/\w/.test(label) || label === 'none')).toEqual([]);
    },
  );
});

describe('a guide', () => {
  it('shows its parts at its edge, when it was checked, and the guides around it', async () => {
    await open('/guides/permissions/');
    const titles = await page.locator('article h2[id]').allInnerTexts();
    const contents = page.getByRole('navigation', { name: 'On this page' });
    expect(await contents.getByRole('link').allInnerTexts()).toEqual(titles);
    expect(await page.locator('header.title time').textContent()).toMatch(/^\d{4}-\d\d-\d\d$/);
    await page.evaluate(() => scrollTo(0, 1200));
    expect(await contents.getByRole('link').first().isVisible()).toBe(true);
    const top = await contents.evaluate((one) => one.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(50);
    await page.getByRole('link', { name: 'Next Rates, quotas and sizes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rates, quotas and sizes' }).waitFor();
    await page.getByRole('link', { name: 'Previous Permissions and policies' }).waitFor();
  });

  it('has no two links of one name that lead to different sources of a code', async () => {
    await open('/guides/retries/');
    const ambiguous = await page.locator('.evidence > li').evaluateAll((items) =>
      items.flatMap((item) => {
        const links = [...item.querySelectorAll('a')];
        return links
          .filter((one) =>
            links.some((other) => other.text === one.text && other.href !== one.href),
          )
          .map((one) => `${item.querySelector('a, code')?.textContent}: ${one.text}`);
      }),
    );
    expect(ambiguous).toEqual([]);
  });
});

describe('an advice', () => {
  it('leads to the actions and services that it names', async () => {
    await open('/advice/not-offered/');
    await page.locator('.steps').getByRole('link', { name: 'cvm' }).waitFor();
    await page
      .locator('.steps')
      .getByRole('link', { name: 'DescribeZoneInstanceConfigInfos' })
      .click();
    await page.waitForURL('**/services/cvm/2017-03-12/describe-zone-instance-config-infos/');
  });
});

describe('a chart', () => {
  it('is one stop of the Tab key, in which the arrow keys move', async () => {
    await open('/insights/');
    const stops = page.locator('#categories ~ figure .chart a[tabindex="0"]');
    await expect.poll(() => stops.count()).toBe(1);
    const focused = () =>
      page.evaluate(() => document.activeElement?.querySelector('title')?.textContent ?? '');
    await stops.first().focus();
    const [service] = (await focused()).split(':');
    await page.keyboard.press('ArrowRight');
    expect((await focused()).split(':')[0]).toBe(service);
    await page.keyboard.press('ArrowDown');
    expect((await focused()).split(':')[0]).not.toBe(service);
    expect(await stops.count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('figure')?.closest('section')?.id),
    ).not.toBe('categories');
    const address = await stops.first().getAttribute('href');
    expect(address).toMatch(/^\/services\/[a-z0-9]+\/\?cat=\w+$/);
  });

  it('has letters of at least 12 pixels, and counts one thing as one', async () => {
    await open('/insights/', 390, 800);
    const sizes = await page.locator('.chart text').evaluateAll((texts) =>
      texts.map((text) => {
        const svg = text.closest('svg');
        const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
        return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11.9);
    const titles = (await page.locator('.chart title').allTextContents()).join('\n');
    expect(titles).not.toMatch(/\b1 (actions|codes|error codes|services)\b/);
  });
});

describe('on paper', () => {
  it('a page has its address, all that is folded, and nothing to click', async () => {
    const path = '/services/cam/errors/operation-denied.access-key-over-limit/';
    await open(path);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    for (const gone of ['header.site', 'footer.site nav', 'aside', '.copy', '.pager'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    expect(await page.locator('.page-foot').innerText()).toContain(path);
    expect(await page.locator('.sources li').first().isVisible()).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('main details[open]').count()).toBe(0);
    await page.emulateMedia({ media: null });
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(3);
  });
});

describe('the end of a page', () => {
  it('copies the page as Markdown', async () => {
    const context = await site.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const own = await context.newPage();
    await own.goto('/advice/not-found/');
    await own.getByRole('button', { name: 'Copy as Markdown' }).click();
    await own.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await own.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await (await own.request.get('/advice/not-found/index.md')).text());
    await context.close();
  });
});

describe('the head of a page', () => {
  it('says the answer, and colors the window of the browser like the bar', async () => {
    await open('/services/cvm/errors/resource-insufficient.specified-instance-type/');
    expect(await page.title()).toBe(
      'ResourceInsufficient.SpecifiedInstanceType — Tencent Cloud CVM error · tcerr',
    );
    const description = await page.locator('meta[name=description]').getAttribute('content');
    const answer = (await page.locator('.answer-card .answer').innerText()).slice(0, 60);
    expect(description?.startsWith(answer)).toBe(true);
    expect(description?.length).toBeLessThanOrEqual(300);
    const colors = async (colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme });
      return page.evaluate(() => {
        const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
        const meta = metas.find(({ media }) => media === '' || matchMedia(media).matches);
        const bar = document.querySelector('header.site');
        return [meta?.content, bar && getComputedStyle(bar).backgroundColor];
      });
    };
    expect(await colors('light')).toEqual(['#171c26', 'rgb(23, 28, 38)']);
    expect(await colors('dark')).toEqual(['#0b0e12', 'rgb(11, 14, 18)']);
    for (const icon of await page
      .locator('link[rel*=icon]')
      .evaluateAll((all) => all.map((one) => (one as HTMLLinkElement).href)))
      expect((await page.request.get(icon)).status(), icon).toBe(200);
  });
});
