import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { SiteUnderTest } from './site.ts';

let site: SiteUnderTest;
let page: Page;

beforeAll(async () => {
  site = await SiteUnderTest.open();
});
afterAll(() => site?.close());

const rows = (mark: string) => page.locator(`main li.${mark}-only:visible`).count();
const openMenu = () => page.getByLabel('More pages and colors').click();

describe('what only one site has', () => {
  beforeEach(async () => {
    page = await (await site.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  });
  afterEach(() => page.context().close());

  it('is marked in lists and on its page', async () => {
    await page.goto('/services/');
    const tsf = page.locator('main li', { hasText: 'tsf' }).first();
    expect(await tsf.textContent()).toContain('China only');
    await tsf.getByRole('link').click();
    expect(await page.locator('.owner .badge').textContent()).toBe('China only');
    expect(await page.getByRole('link', { name: /^Sites/ }).count()).toBe(0);
  });

  it('is listed on a page of the service, by kind', async () => {
    await page.goto('/services/cvm/');
    await page.getByRole('link', { name: /^Sites/ }).click();
    await page.waitForURL('**/services/cvm/sites/');
    const heads = await page.locator('main h3').allTextContents();
    expect(heads.map((text) => text.replace(/ \d+$/, ''))).toEqual([
      'Actions',
      'Error codes',
      'Data types',
      'Codes of actions',
      'Parameters',
    ]);
    expect(await violations(page)).toEqual([]);
  });

  it('disappears from every page when the reader chooses the other site', async () => {
    await page.goto('/services/');
    expect(await rows('china')).toBeGreaterThan(100);
    await openMenu();
    await page.getByRole('link', { name: 'International', exact: true }).click();
    expect(await rows('china')).toBe(0);
    expect(await rows('international')).toBeGreaterThan(5);
    expect(new URL(page.url()).searchParams.get('site')).toBe('international');
    await page.goto('/services/cvm/actions/');
    expect(await rows('china')).toBe(0);
    expect(await page.locator('.narrowed:visible').textContent()).toContain('only the China site');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Show both sites' }).click();
    expect(await rows('china')).toBeGreaterThan(0);
    await page.reload();
    expect(await rows('china')).toBeGreaterThan(0);
  });

  it('is left out of the search as well', async () => {
    await page.goto('/?site=international');
    await page.getByRole('combobox').fill('tsf');
    await page.getByRole('option').first().waitFor();
    const marked = page.getByRole('option').filter({ hasText: 'China only' });
    await expect.poll(() => marked.count()).toBe(0);
    await page.goto('/?site=china');
    await page.getByRole('combobox').fill('tsf');
    await expect.poll(() => marked.count()).toBeGreaterThan(0);
  });

  it('follows the address, and the filter counts what is left', async () => {
    await page.goto('/services/?site=china');
    expect(await rows('international')).toBe(0);
    expect(await rows('china')).toBeGreaterThan(100);
    await page.getByRole('searchbox', { name: /^Filter/ }).fill('cloud');
    expect(await rows('international')).toBe(0);
  });
});

it('narrows the page that it is on without scripts', async () => {
  const context = await site.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
  await page.goto('/services/#site-international');
  expect(await rows('china')).toBe(0);
  expect(await page.locator('.narrowed:visible').count()).toBe(1);
  await page.goto('/services/');
  expect(await rows('china')).toBeGreaterThan(100);
  await context.close();
});
