import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SiteUnderTest } from './site.ts';

/** The page is where it scrolls to at once. */
const STILL = { reducedMotion: 'reduce' } as const;

/** Scripts are loaded when they are needed first. */
const SOON = { timeout: 20_000 };

let site: SiteUnderTest;
let page: Page;

beforeAll(async () => {
  site = await SiteUnderTest.open();
  page = await (
    await site.newContext({ ...STILL, viewport: { width: 1440, height: 900 } })
  ).newPage();
});
afterAll(() => site?.close());

const filter = () => page.locator('.list-bar input[type=search]');
const said = () => page.locator('.list-bar [role=status]').textContent();
const names = () => page.locator('.long-list li:not([hidden]) a').allTextContents();
const query = () => new URL(page.url()).search;

describe('the filter of the codes of a service', () => {
  it('shows the rows that have the words, counts them, and keeps them in the address', async () => {
    await page.goto('/services/cvm/');
    const all = await names();
    await page.keyboard.press('f');
    await page.keyboard.type('disk not');
    await expect.poll(said, SOON).toMatch(/^\d+ of \d+ for “disk not”$/);
    const shown = await page.locator('.long-list li:not([hidden])').allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((row) => !/disk/i.test(row) || !/not/i.test(row))).toEqual([]);
    expect(await said()).toBe(`${shown.length} of ${all.length} for “disk not”`);
    await expect.poll(query, SOON).toBe('?f=disk+not');
    await page.reload();
    await expect.poll(names, SOON).toHaveLength(shown.length);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(names, SOON).toEqual(all);
    await expect.poll(query, SOON).toBe('');
  });

  it('shows one group, or the codes that are worth retrying', async () => {
    await page.goto('/services/cvm/');
    const group = page.locator('.list-groups a', { hasText: 'LimitExceeded' });
    await group.hover();
    await expect.poll(() => group.getAttribute('aria-pressed'), SOON).toBe('false');
    await group.click();
    await expect.poll(query, SOON).toBe('?cat=LimitExceeded');
    const limits = await names();
    expect(limits.filter((name) => !name.startsWith('LimitExceeded'))).toEqual([]);
    await page.getByRole('checkbox', { name: /Worth retrying/ }).check();
    await expect.poll(query, SOON).toBe('?cat=LimitExceeded&retry=1');
    const answers = await page.locator('.long-list li:not([hidden]) b').allTextContents();
    expect(answers.length).toBeLessThan(limits.length);
    expect(answers.filter((answer) => /Don't|Unclear/.test(answer))).toEqual([]);
  });

  it('understands an address with a category that is too small for a group', async () => {
    await page.goto('/services/cvm/?cat=InvalidFilter');
    await expect.poll(said, SOON).toMatch(/ for “InvalidFilter”$/);
    expect(await names()).toContain('InvalidFilter');
  });

  it('says so if nothing matches', async () => {
    await page.goto('/services/cvm/?f=zzz');
    await expect.poll(said, SOON).toBe('No error codes for “zzz”');
  });

  it('is left by arrow keys for the rows; Enter opens the first, “f” leads back', async () => {
    await page.goto('/services/cvm/?f=quota');
    await expect.poll(said, SOON).toContain('quota');
    const [first = ''] = await names();
    await page.keyboard.press('f');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').textContent()).toBe(first);
    await page.keyboard.press('f');
    expect(await filter().evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: first, exact: true }).waitFor();
  });

  it('opens the folded codes of an action', async () => {
    await page.goto('/services/cvm/2017-03-12/run-instances/');
    const visible = () => page.locator('.long-list li a:visible').count();
    expect(await visible()).toBe(20);
    expect(await page.locator('.long-list summary').textContent()).toBe('150 more');
    await filter().fill('password');
    await expect.poll(said, SOON).toMatch(/ of 170 for “password”$/);
    expect(await visible()).toBe((await names()).length);
  });

  it('marks the words that match', async () => {
    await page.goto('/services/cvm/?f=disk');
    await expect.poll(said, SOON).toContain('disk');
    const marked = await page.evaluate(() =>
      Array.from(CSS.highlights.get('list-match') ?? [], (range) => {
        const { startContainer, startOffset, endContainer, endOffset } = range;
        const live = document.createRange();
        live.setStart(startContainer, startOffset);
        live.setEnd(endContainer, endOffset);
        return live.toString().toLowerCase();
      }),
    );
    expect(new Set(marked)).toEqual(new Set(['disk']));
  });

  it('answers each key with little work', async () => {
    await page.goto('/services/cvm/?retry=0');
    await filter().focus();
    await expect
      .poll(() => page.locator('.list-groups [role=button]').count(), SOON)
      .toBeGreaterThan(0);
    const rounds: number[] = [];
    for (let round = 0; round < 3; round += 1) rounds.push(await slowestKeyMs('disk'));
    expect(Math.min(...rounds)).toBeLessThan(150);
  });
});

/** The processor time that the page spends on the slowest of these keys, in milliseconds. */
async function slowestKeyMs(word: string): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const times: number[] = [];
  for (const key of [...word, ...Array.from(word, () => 'Backspace')]) {
    const before = await spent();
    await page.keyboard.press(key);
    await page.waitForTimeout(250);
    times.push((await spent()) - before);
  }
  await devTools.detach();
  return Math.max(...times);
}

describe('a row', () => {
  it('is a target as a whole, high enough for a finger', async () => {
    const context = await site.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 800 },
    });
    const phone = await context.newPage();
    await phone.goto('/services/cvm/');
    const rows = phone.locator('.long-list li:visible');
    const heights = await rows.evaluateAll((all) =>
      all.slice(0, 30).map((row) => row.getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    const path = await rows.nth(2).locator('a').getAttribute('href');
    await rows.nth(2).click({ position: { x: 300, y: 40 } });
    await phone.waitForURL(`**/${path}`);
    await context.close();
  });

  it.each([1440, 320])('is never hidden while it has the focus, %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
    await page.goto('/services/cvm/');
    await page.locator('.long-list li a').nth(45).focus();
    const hidden: string[] = [];
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const name = await page.evaluate(() => {
        const row = document.activeElement?.closest('li');
        if (!row) return null;
        const { left, top, width, height } = row.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, top + Math.min(18, height / 2));
        return row.contains(seen) ? null : row.textContent;
      });
      if (name !== null) hidden.push(name);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(hidden).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['/services/vpc/errors/internal-error/', '.names a'],
    ['/services/cvm/', '.long-list li a'],
    ['/services/cvm/2017-03-12/run-instances/', '.long-list li a'],
    ['/services/vpc/actions/', '.long-list li a'],
    ['/services/teo/types/', '.long-list li a'],
  ])('are never broken within a word, nor across columns: %s', async (path, links) => {
    const broken: string[] = [];
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const found = await page.locator(links).evaluateAll((all) =>
        all.slice(0, 250).flatMap((link) => {
          const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            if (text.parentElement?.nodeName === 'I') continue;
            range.selectNodeContents(text);
            if (new Set(Array.from(range.getClientRects(), ({ top }) => top)).size > 1)
              return [link.textContent];
          }
          return [];
        }),
      );
      broken.push(...found.map((name) => `${width}: ${name}`));
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(broken).toEqual([]);
  });
});

describe('the services of a shared code', () => {
  it('are listed by the names that are shown, each once', async () => {
    await page.goto('/errors/unauthorized-operation/');
    const services = await page.locator('[aria-labelledby=meaning] li a').allTextContents();
    expect(services.length).toBeGreaterThan(3);
    expect(new Set(services).size).toBe(services.length);
    expect(services).toEqual(
      services.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
    );
  });

  it('are what the link from one of them promises', async () => {
    await page.goto('/services/cvm/errors/unauthorized-operation/');
    const link = page.getByRole('link', { name: /in \d+ other service/ });
    const promised = Number(/(\d+) other/.exec((await link.textContent()) ?? '')?.[1]);
    await link.click();
    expect(await page.getByRole('heading', { name: 'Which service did you call?' }).count()).toBe(
      1,
    );
    expect(await page.locator('[aria-labelledby=meaning] li').count()).toBe(promised + 1);
  });
});

describe('the page of a service', () => {
  it('does not move while it loads, nor when the filter starts', async () => {
    await page.goto('/services/cvm/?f=disk');
    await expect.poll(said, SOON).toContain('disk');
    const moved = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) => {
            done(
              list
                .getEntries()
                .reduce((sum, one) => sum + (one as unknown as { value: number }).value, 0),
            );
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(0), 500);
        }),
    );
    expect(moved).toBeLessThan(0.01);
  });

  it('dims the groups in which nothing fits, which then cannot be chosen', async () => {
    await page.goto('/services/cvm/?f=disk');
    await expect.poll(said, SOON).toContain('disk');
    const dimmed = page.locator('.list-groups [aria-disabled="true"]');
    for (const count of await dimmed.locator('span').allTextContents()) expect(count).toBe('0');
    const before = page.url();
    await dimmed.first().click({ force: true });
    await page.waitForTimeout(100);
    expect(page.url()).toBe(before);
  });

  it('leads from the old address of its actions to a tab that can be seen', async () => {
    await page.goto('/services/cvm/#actions-2017-03-12');
    const tab = page.locator('.page-tabs a', { hasText: 'Actions' });
    const { y = -1 } = (await tab.boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual(56);
    expect(y).toBeLessThan(800);
    await tab.click();
    await page.waitForURL('**/services/cvm/actions/');
    await page.getByRole('link', { name: 'RunInstances', exact: true }).click();
    await page.waitForURL('**/services/cvm/2017-03-12/run-instances/');
  });

  it('lists everything without JavaScript, with links to the groups and nothing that does not work', async () => {
    const context = await site.newContext({ ...STILL, javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto('/services/cvm/');
    expect(await still.locator('.long-list form').isVisible()).toBe(false);
    expect(await still.locator('.long-list li').count()).toBeGreaterThan(400);
    await still.locator('.list-groups a', { hasText: 'LimitExceeded' }).click();
    expect(still.url()).toContain('#LimitExceeded');
    const { y = -1 } = (await still.locator('#LimitExceeded').boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(400);
    await context.close();
  });
});
