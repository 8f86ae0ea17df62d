import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someOf } from '../every-case.ts';
import { violations } from './axe.ts';
import { PAGE_KINDS } from './pages.ts';
import { SiteUnderTest } from './site.ts';

let site: SiteUnderTest;
let page: Page;

beforeAll(async () => {
  site = await SiteUnderTest.open();
  page = await (await site.newContext()).newPage();
});
afterAll(() => site?.close());

const SCHEMES = [
  ['light', undefined],
  // The same pages in other colours: no other rule depends on them.
  ['dark', ['color-contrast']],
] as const;

/** The pages whose contrast is measured in dark colors too, which takes as long as all other rules. */
const DARK = new Set(someOf(PAGE_KINDS, 3).map(([name]) => name));

/** Opens a page as the browser shows it first. */
async function open(path: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ colorScheme: 'light' });
  const response = await page.goto(path);
  expect(response?.status(), path).toBeLessThan(400);
}

// Each page is opened once, because opening takes longer than what is checked of it.
describe.each(PAGE_KINDS)('the page: %s', (name, path) => {
  beforeAll(() => open(path));

  it.each(SCHEMES.slice(0, DARK.has(name) ? 2 : 1))(
    'has no violation that axe finds, %s',
    async (colorScheme, rules) => {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, rules)).toEqual([]);
    },
  );

  it.each([320, 768, 1440])('is not wider than %i pixels', async (width) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

it.each(SCHEMES)('the open list of results has no violation, %s', async (colorScheme, rules) => {
  await open('/?q=account');
  await page.emulateMedia({ colorScheme });
  await page.getByRole('option').nth(3).waitFor();
  expect(await violations(page, rules)).toEqual([]);
});
