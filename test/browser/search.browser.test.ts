import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { SiteUnderTest } from './site.ts';

let site: SiteUnderTest;
let page: Page;
let failures: string[];

beforeAll(async () => {
  site = await SiteUnderTest.open();
});
afterAll(() => site?.close());
beforeEach(async () => {
  page = await (await site.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
});
afterEach(async () => {
  await page.context().close();
  expect(failures, 'errors in the page').toEqual([]);
});

const results = () => page.getByRole('option');
const box = () => page.getByRole('combobox');
const active = () => page.locator('[role=option][aria-selected=true]');
const hint = () => page.locator('.panel .hint');
const group = (name: RegExp) => page.getByRole('group', { name });
const query = () => new URL(page.url()).searchParams.get('q');
/** The parts of the search arrive one after the other. */
const SLOW = { timeout: 10_000 };
const small = { width: 320, height: 640 };

/** Types a query, and waits until every part of the search is loaded. */
async function search(text: string, last = 'types'): Promise<void> {
  const loaded = page.waitForResponse(`**/search/${last}.json`);
  await box().fill(text);
  await loaded;
  await results().first().waitFor();
}

describe('the panel', () => {
  it('shows which row is selected by a tint and a bar, on every page', async () => {
    await page.goto('/envelope/');
    await search('sold out');
    await page.keyboard.press('ArrowDown');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const styles = (row: ReturnType<typeof active>) =>
        row.evaluate((element) => {
          const { backgroundColor, borderLeftColor, borderLeftWidth } = getComputedStyle(element);
          return { backgroundColor, borderLeftColor, borderLeftWidth };
        });
      await expect.poll(async () => (await styles(active())).borderLeftWidth).toBe('4px');
      const [selected, other] = [await styles(active()), await styles(results().nth(3))];
      expect(selected.borderLeftColor).not.toBe(other.borderLeftColor);
      expect(selected.backgroundColor).not.toBe(other.backgroundColor);
    }
    expect(await violations(page)).toEqual([]);
  });

  it('selects the first row, whatever is loaded later', async () => {
    await page.route('**/search/descriptions.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.goto('/services/cvm/');
    await search('sold out');
    await expect.poll(() => results().first().textContent()).toContain('No stock or capacity');
    expect(await active().getAttribute('id')).toBe('result-0');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/advice/sold-out/');
  });

  it('claims and selects nothing until everything is loaded, and Enter waits for it', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/search/descriptions.json', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto('/envelope/');
    await box().fill('429');
    await hint().getByText('Loading…').waitFor();
    await box().fill('sold out');
    await results().first().waitFor();
    expect(await active().count()).toBe(0);
    expect(await page.getByRole('option', { name: /^See all/ }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect(new URL(page.url()).pathname).toBe('/envelope/');
    await box().fill('InternalError');
    expect(await active().locator('.name').textContent()).toBe('InternalError');
    await box().fill('sold out');
    await page.keyboard.press('Enter');
    release();
    await page.waitForURL('**/advice/sold-out/');
  });

  it('groups the results, and previews what the best one means and what to do', async () => {
    await page.route('**/api/v1/errors/*.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto('/services/cam/');
    await search('AccessKeyOverLimit');
    const best = group(/^Best answer/).getByRole('option');
    expect(await best.locator('.text').textContent()).toContain('access key');
    expect(await best.locator('.chip').textContent()).toBe("Don't retry");
    const below = () => results().nth(1).boundingBox();
    let before: Awaited<ReturnType<typeof below>> = null;
    await expect
      .poll(async () => {
        before = await below();
        return before;
      })
      .not.toBeNull();
    await expect.poll(() => best.locator('.fix').textContent(), SLOW).toMatch(/\w+\.$/);
    await expect.poll(below).toEqual(before);
    await box().fill('access');
    await group(/^Actions, \d+/).waitFor();
    expect(
      await group(/^Errors, \d+/)
        .getByRole('option')
        .count(),
    ).toBeGreaterThan(2);
    await page.getByRole('option', { name: /^See all \d+\+? results/ }).click();
    await page.waitForURL('**/search/?q=access');
  });

  it('is limited to a service, to errors or to actions by buttons that Tab reaches', async () => {
    await page.goto('/services/cvm/');
    await search('disk');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('cvm');
    await page.keyboard.press('Enter');
    const kinds = () => results().locator('.kind').allTextContents();
    await expect.poll(async () => (await kinds()).every((kind) => kind.includes('cvm'))).toBe(true);
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await expect
      .poll(async () => (await kinds()).every((kind) => /^(removed )?action/.test(kind)))
      .toBe(true);
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('leaves no query in the address of other pages, nor of a search that was closed', async () => {
    await page.goto('/services/cvm/');
    await search('sold out');
    await page.waitForTimeout(400);
    expect(query()).toBeNull();
    await page.goto('/');
    await search('sold out');
    await expect.poll(query).toBe('sold out');
    await page.keyboard.press('Escape');
    await expect.poll(query).toBeNull();
  });

  it('says first that a code is unknown, then what is known of its parts', async () => {
    await page.goto('/');
    await search('InternalError.ConfigureBroken');
    await hint().getByText('InternalError.ConfigureBroken is not in this catalog').waitFor();
    expect(await hint().textContent()).toMatch(
      /\(data of \d{4}-\d\d-\d\d\)\. It is unknown: .*misspelled\.$/,
    );
    expect(await results().first().locator('.name').textContent()).toBe('InternalError');
    await group(/^Advice and guides/)
      .getByRole('option', { name: /configuration/ })
      .waitFor();
    await group(/^Similar codes/).waitFor();
    expect(await page.getByRole('status').textContent()).toContain('is not in this catalog');
  });

  it('takes the words of a name for the name', async () => {
    await page.goto('/');
    await search('internal error');
    expect(await results().first().locator('.name').textContent()).toBe('InternalError');
    expect(await hint().textContent()).toBe('');
  });

  it('shows no name that is nothing like the query, and says what to try instead', async () => {
    await page.goto('/');
    await box().fill('asdfghqwer');
    await hint().getByText('No results for “asdfghqwer”. Check the spelling').waitFor();
    expect(await results().count()).toBe(0);
    await box().fill('429');
    const names = () => results().locator('.name').allTextContents();
    await expect.poll(async () => (await names()).join(' ')).toContain('RequestLimitExceeded');
  });

  it('answers in Chinese', async () => {
    await page.goto('/');
    await search('余额不足', 'statements');
    const names = () => results().locator('.name').allTextContents();
    await expect.poll(async () => (await names()).slice(0, 5).join(' ')).toMatch(/balance|Balance/);
  });

  it('says where counting ended', async () => {
    await page.goto('/');
    await search('Instance');
    await page.getByRole('option', { name: 'See all 1000+ results' }).waitFor();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('1000+ results.');
  });

  it('offers the pages that were looked at last, until they are cleared', async () => {
    await page.goto('/services/cam/errors/failed-operation.accesskey/');
    const kept = () => page.evaluate(() => localStorage.getItem('recent-pages'));
    await expect.poll(kept, SLOW).toContain('Accesskey');
    await page.goto('/envelope/');
    await box().focus();
    await group(/^Recent/)
      .getByRole('option', { name: 'Accesskey' })
      .waitFor();
    await page.getByRole('button', { name: 'Clear recent pages' }).click();
    expect(await page.locator('.panel').isVisible()).toBe(false);
    expect(await kept()).toBe('[]');
  });
});

describe('on a small screen', () => {
  it('breaks names only between their words, and puts the kind below them', async () => {
    await page.setViewportSize(small);
    await page.goto('/services/cvm/');
    await search('ResourcesSoldOut');
    const [nameEnd, kindStart] = await results()
      .nth(2)
      .evaluate((option) => {
        const boxOf = (part: string) => option.querySelector(part)?.getBoundingClientRect();
        return [boxOf('.name')?.bottom, boxOf('.kind')?.top];
      });
    expect(kindStart).toBeGreaterThanOrEqual((nameEnd ?? 0) - 1);
    const broken = await page.locator('[role=option] .name').evaluateAll(
      (names) =>
        names.filter((one) => {
          const range = document.createRange();
          const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
          for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            range.selectNodeContents(text);
            if (new Set(Array.from(range.getClientRects(), ({ y }) => Math.round(y))).size > 1)
              return true;
          }
          return false;
        }).length,
    );
    expect(broken).toBe(0);
  });

  it('fills the screen, keeps the focus inside and closes', async () => {
    await page.setViewportSize(small);
    await page.goto('/envelope/');
    await box().click();
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByText('Paste a code').waitFor();
    await search('disk');
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, ...small });
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(
        () => !document.activeElement?.closest('main, footer, nav, .wordmark'),
      );
      expect(isInside).toBe(true);
    }
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close the search' }).click();
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await page.locator('main').evaluate((main) => main.hasAttribute('inert'))).toBe(false);
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('reaches every result where a page is enlarged to 400 %', async () => {
    await page.setViewportSize({ width: 320, height: 225 });
    await page.goto('/services/cvm/');
    await search('disk');
    await active().waitFor();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => active().textContent(), SLOW).toContain('See all');
    const bottom = async () => {
      const { y, height } = (await active().boundingBox()) ?? { y: 0, height: 999 };
      // A scrolled place is rounded to pixels of the screen.
      return Math.floor(y + height);
    };
    await expect.poll(bottom, SLOW).toBeLessThanOrEqual(225);
    const last = await active().boundingBox();
    const field = await box().boundingBox();
    expect(last?.y).toBeGreaterThan((field?.y ?? 0) + (field?.height ?? 0));
  });
});

describe('the page of all results', () => {
  const rows = () => page.locator('[data-found] li');
  const count = () => page.locator('[data-count]').textContent();
  const facet = (name: RegExp) => page.locator('[data-facets]').getByRole('button', { name });

  it('limits the results by kind, service and retry, in its address', async () => {
    await page.goto('/search/?q=disk');
    await facet(/^Errors/).click();
    expect(new URL(page.url()).search).toBe('?q=disk&kind=errors');
    await facet(/^cvm/).click();
    await facet(/^no/).click();
    expect(new URL(page.url()).search).toBe('?q=disk&kind=errors&service=cvm&retry=no');
    const texts = await rows().allTextContents();
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.every((text) => /error/.test(text) && /Retry: no/.test(text))).toBe(true);
    expect(await count()).toBe(`${texts.length} results`);
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => rows().count(), SLOW).toBe(texts.length);
    await page.goBack();
    await expect.poll(() => rows().count(), SLOW).toBeGreaterThan(texts.length);
    expect(await facet(/^no/).getAttribute('aria-pressed')).toBe('false');
  });

  it('is used by keys alone, and a result leads back to it', async () => {
    const loaded = page.waitForResponse('**/search/types.json');
    await page.goto('/search/?q=sold%20out');
    await loaded;
    await rows().nth(2).waitFor();
    await page.locator('[data-query]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const second = rows().nth(1).getByRole('link');
    expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
    await facet(/^Errors/).click();
    await rows().first().getByRole('link').click();
    await page.getByRole('link', { name: 'Results for “sold out”' }).click();
    await page.locator('[data-query]').waitFor();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('errors');
    expect(await page.locator('[data-query]').inputValue()).toBe('sold out');
  });

  it('shows more on demand, and keeps no pasted text', async () => {
    await page.goto('/search/?q=Describe');
    await expect.poll(() => rows().count(), SLOW).toBe(50);
    await page.getByRole('button', { name: 'Show 50 more' }).click();
    await expect.poll(() => rows().count(), SLOW).toBe(100);
    await page.locator('[data-query]').fill(`Code=InternalError, Message=${'x'.repeat(120)}`);
    await expect.poll(() => rows().first().textContent(), SLOW).toContain('InternalError');
    await expect.poll(query, SLOW).toBeNull();
  });
});

describe('an address that leads nowhere', () => {
  it('leads to the code that it spells in another letter case', async () => {
    const own = '/services/cvm/errors/resource-insufficient.specified-instance-type/';
    for (const path of [
      '/e/resourceinsufficient.specifiedinstancetype/',
      '/services/cvm/errors/ResourceInsufficient.SpecifiedInstanceType/',
    ]) {
      await page.goto(path);
      await page.waitForURL(/specified-instance-type\/$/);
    }
    expect(new URL(page.url()).pathname).toBe(own);
  });

  it('names the unknown code of a short address, and the nearest', async () => {
    await page.goto('/e/NoSuchCode.Foo/');
    await page.getByText('NoSuchCode.Foo is not in this catalog').waitFor();
    expect(await page.locator('[data-nearest] li').count()).toBeGreaterThan(0);
  });

  it('is answered with what its service has, and with nothing absurd', async () => {
    await page.goto('/services/cvm/errors/qwerty-zxcvb/');
    await page.getByText('QwertyZxcvb is not in this catalog').waitFor();
    expect(await page.locator('[data-nearest] li').allTextContents()).toEqual([
      'cvm: all codes and actions',
    ]);
    await page.goto('/asdf');
    await page.getByText('No page has a name like the one in the address.').waitFor();
    expect(await page.locator('[data-nearest] li').count()).toBe(0);
  });
});
