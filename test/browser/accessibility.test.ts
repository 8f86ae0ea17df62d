import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { PAGE_KINDS } from './pages.ts';
import { SiteUnderTest } from './site.ts';

let site: SiteUnderTest;

beforeAll(async () => {
  site = await SiteUnderTest.open();
});
afterAll(() => site?.close());

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  it.each(PAGE_KINDS)('finds no violation on the page: %s', async (_, path) => {
    const context = await site.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(path);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it('finds no violation in the open list of results', async () => {
    const context = await site.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto('/?q=account');
    await page.getByRole('option').nth(3).waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

describe.each([320, 768, 1440])('at %i pixels', (width) => {
  it.each(PAGE_KINDS)('nothing is wider than the page: %s', async (_, path) => {
    const context = await site.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await context.close();
  });
});
