import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_KINDS } from './pages.ts';
import { SiteUnderTest } from './site.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

let site: SiteUnderTest;

beforeAll(async () => {
  site = await SiteUnderTest.open();
});
afterAll(() => site?.close());

/** What axe finds wrong with the page as it stands, in a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>('axe.run()');
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

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
