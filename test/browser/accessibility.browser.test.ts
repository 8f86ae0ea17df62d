import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { PAGE_KINDS } from './pages.ts';
import { SiteUnderTest } from './site.ts';

let site: SiteUnderTest;

beforeAll(async () => {
  site = await SiteUnderTest.open();
});
afterAll(() => site?.close());

describe.each([
  ['light', undefined],
  // The same pages in other colours: no other rule depends on them.
  ['dark', ['color-contrast']],
] as const)('axe, %s', (colorScheme, rules) => {
  const look = lookWith({ colorScheme });

  it.each(PAGE_KINDS)('finds no violation on the page: %s', async (_, path) => {
    const page = await look(path);
    expect(await violations(page, rules)).toEqual([]);
  });

  it('finds no violation in the open list of results', async () => {
    const page = await look('/?q=account');
    await page.getByRole('option').nth(3).waitFor();
    expect(await violations(page, rules)).toEqual([]);
  });
});

describe.each([320, 768, 1440])('at %i pixels', (width) => {
  const look = lookWith({ viewport: { width, height: 800 } });

  it.each(PAGE_KINDS)('nothing is wider than the page: %s', async (_, path) => {
    const page = await look(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

/** Opens pages one after another in one browser window, which is closed behind the tests around it. */
function lookWith(options: BrowserContextOptions): (path: string) => Promise<Page> {
  let page: Page;
  beforeAll(async () => {
    page = await (await site.newContext(options)).newPage();
  });
  afterAll(() => page.context().close());
  return async (path) => {
    await page.goto(path);
    return page;
  };
}
