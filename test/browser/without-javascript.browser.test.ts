import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SiteUnderTest } from './site.ts';

let site: SiteUnderTest;
let page: Page;

beforeAll(async () => {
  site = await SiteUnderTest.open();
  page = await (await site.newContext({ javaScriptEnabled: false })).newPage();
});
afterAll(() => site?.close());

it('every page of the walk is readable and linked without JavaScript', async () => {
  await page.goto('/');
  expect(await page.getByRole('link', { name: 'All services' }).count()).toBeGreaterThan(0);
  expect(await page.locator('.search').isVisible()).toBe(false);
  await page.getByRole('link', { name: /Cloud Access Management/ }).click();
  await page.getByRole('link', { name: /^Actions/ }).click();
  await page.getByRole('link', { name: 'UpdateAccessKey', exact: true }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('UpdateAccessKey');
  expect(await page.locator('main').textContent()).toContain('Key status. Valid values: Active');
  await page.getByRole('link', { name: 'AuthFailure.UnauthorizedOperation' }).click();
  await page.getByRole('link', { name: /a common code/ }).click();
  const main = await page.locator('main').textContent();
  expect(main).toContain('Any action of any service can return it.');
  expect(main).toContain(
    'The request is not authorized. For more information, see the CAM documentation.',
  );
  const services = await page.locator('[aria-labelledby=meaning] li').allTextContents();
  expect(services.join()).toContain('No permission.');
});

it('the permissions are complete, without a filter that would do nothing', async () => {
  await page.goto('/services/intlpartnersmgt/permissions/');
  expect(await page.locator('#operations tbody tr').count()).toBe(238);
  expect(await page.getByRole('radio').count()).toBe(0);
});

it('the page of results says what it needs, and leads to the services', async () => {
  await page.goto('/search/?q=account');
  expect(await page.locator('main').textContent()).toContain('Search needs JavaScript');
  expect(await page.getByRole('searchbox').count()).toBe(0);
  await page.getByRole('link', { name: 'list of services' }).click();
  expect(new URL(page.url()).pathname).toBe('/services/');
});
