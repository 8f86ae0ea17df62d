import { globSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SiteUnderTest } from './site.ts';

/** How many pages of codes are looked at; `PAGES=100` for more than a change is checked with. */
const PAGES = Number(process.env.PAGES ?? 10);
const SIZES = [
  { width: 320, height: 640 },
  { width: 1440, height: 900 },
];

let site: SiteUnderTest;
let page: Page;

beforeAll(async () => {
  site = await SiteUnderTest.open();
  page = await (await site.newContext()).newPage();
});
afterAll(() => site?.close());

describe('on the page of a code, the first screen shows', () => {
  const paths = somePaths();

  it.each(SIZES)('what it means and how to fix it, at $width × $height', async (size) => {
    await page.setViewportSize(size);
    const below: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      const ends = await page
        .locator('.answer-card > :is(.answer, .fix)')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
      if (ends.length < 2 || ends.some((end) => end > size.height)) below.push(`${path} ${ends}`);
    }
    expect(paths.length).toBeGreaterThan(0);
    expect(below).toEqual([]);
  });
});

/** Pages of codes at equal distances from a random one. */
function somePaths(): string[] {
  const files = globSync('{services/*/errors,errors}/*/index.html', { cwd: 'dist/site' }).sort();
  const step = files.length / PAGES;
  const start = Math.random() * step;
  return Array.from({ length: PAGES }, (_, at) => {
    const file = files[Math.floor(start + at * step)] ?? '';
    return `/${file.replace('index.html', '')}`;
  });
}
