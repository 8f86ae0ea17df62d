import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atomFeed } from '../../src/site/feeds/atom.ts';
import { feedItems } from '../../src/site/feeds/feed-item.ts';
import { ALL_CHANGES } from '../../src/site/feeds/feeds.ts';
import { hostileDay } from '../site/changes/hostile-day.ts';
import { SiteUnderTest } from './site.ts';

let site: SiteUnderTest;
let page: Page;

beforeAll(async () => {
  site = await SiteUnderTest.open();
  page = await (await site.newContext()).newPage();
  await page.goto('/changes/');
});
afterAll(() => site?.close());

/** What a browser's own parser makes of XML; it takes none that is not well-formed. */
function parseXml(xml: string) {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    const links = Array.from(parsed.querySelectorAll('entry > link'));
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? null,
      root: parsed.documentElement.namespaceURI,
      scripts: parsed.querySelectorAll('script').length,
      links: links.map((link) => link.getAttribute('href') ?? ''),
    };
  }, xml);
}

describe('the feeds of the built site', () => {
  it('are led to by every page', async () => {
    const links = page.locator('head link[rel=alternate]');
    const found = await links.evaluateAll((all) =>
      all.map((link) => [link.getAttribute('type'), link.getAttribute('href')]),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        ['application/atom+xml', '/changes.atom'],
        ['application/feed+json', '/changes.json'],
      ]),
    );
  });

  it('are well-formed, and lead to the page of each month', async () => {
    const address = `${site.origin}/changes.atom`;
    const { error, root, links } = await parseXml(await (await fetch(address)).text());
    expect([error, root]).toEqual([null, 'http://www.w3.org/2005/Atom']);
    const pages = links.map((link) => new URL(link, address).pathname);
    expect(pages.length).toBeGreaterThan(0);
    for (const path of new Set(pages))
      expect((await fetch(`${site.origin}${path}`)).status).toBe(200);
    const json = await (await fetch(`${site.origin}/changes.json`)).json();
    expect(json.items).toHaveLength(pages.length);
  });

  it('are well-formed with any names', async () => {
    const items = feedItems([hostileDay()], ALL_CHANGES);
    const parsed = await parseXml(atomFeed(items, { site: undefined, updatedAt: null }));
    expect(parsed).toMatchObject({ error: null, scripts: 0 });
  });
});
