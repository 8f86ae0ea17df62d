import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { SiteUnderTest } from './site.ts';

let site: SiteUnderTest;
let page: Page;
let failures: string[];

beforeAll(async () => {
  site = await SiteUnderTest.open();
});
afterAll(() => site?.close());

beforeEach(async () => {
  const context = await site.newContext({ serviceWorkers: 'allow' });
  page = await context.newPage();
  failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
});
afterEach(async () => {
  await page.context().close();
  expect(failures, 'errors in the page').toEqual([]);
});

const box = () => page.getByRole('combobox');
const results = () => page.getByRole('option');

it('leaves the keys of an input method to it', async () => {
  await page.goto('/');
  await box().fill('InternalError');
  await results().nth(1).waitFor();
  for (const key of ['ArrowDown', 'Escape', 'Escape']) {
    const isPrevented = await box().evaluate((input, pressed) => {
      const options = { key: pressed, isComposing: true, bubbles: true, cancelable: true };
      return !input.dispatchEvent(new KeyboardEvent('keydown', options));
    }, key);
    expect(isPrevented, key).toBe(false);
  }
  await expect.poll(() => results().first().getAttribute('aria-selected')).toBe('true');
  expect(await box().inputValue()).toBe('InternalError');
  await box().press('ArrowDown');
  expect(await results().nth(1).getAttribute('aria-selected')).toBe('true');
});

it('says that the clipboard is denied', async () => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await page.goto('/services/cam/errors/failed-operation.accesskey/');
  await page.locator('button[data-copy]').first().click();
  await page.getByText("Couldn't copy").waitFor();
});

it('works where service workers and the history are denied', async () => {
  await page.addInitScript(() => {
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: deny });
    history.replaceState = deny;
  });
  await page.goto('/offline/');
  await box().fill('InternalError');
  await results().first().waitFor();
  // The query is written into the address with a delay.
  await page.waitForTimeout(500);
  expect(new URL(page.url()).search).toBe('');
});

it('cuts a long query in the address', async () => {
  await page.goto(`/?q=${'x'.repeat(10_000)}`);
  await expect.poll(async () => (await box().inputValue()).length).toBe(2000);
});
