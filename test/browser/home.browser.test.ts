import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutShift } from './layout-shift.ts';
import { SiteUnderTest } from './site.ts';

let site: SiteUnderTest;
let page: Page;

beforeAll(async () => {
  site = await SiteUnderTest.open();
  page = await (await site.newContext()).newPage();
});
afterAll(() => site?.close());

describe('the home page', () => {
  it('leads from the question to common errors, problems and services', async () => {
    await page.goto('/');
    const section = (name: string) => page.getByRole('region', { name, exact: true });
    const errors = section('Common errors').getByRole('listitem');
    expect(await errors.count()).toBe(10);
    const answer = /Don't retry|Back off, retry|Fix the clock|Unclear/;
    expect(await errors.filter({ hasText: answer }).count()).toBe(10);
    expect(await section('By problem').getByRole('listitem').count()).toBe(12);
    const services = section('Popular services').getByRole('link');
    expect(await services.first().textContent()).toBe('Cloud Virtual Machine');
    expect(await services.last().textContent()).toMatch(/^All \d+ services$/);
    expect(await page.locator('.figures').textContent()).not.toContain('permission');
  });

  it('has examples that lead to pages of codes without JavaScript', async () => {
    const still = await (await site.newContext({ javaScriptEnabled: false })).newPage();
    await still.goto('/');
    const examples = still.locator('.tries a');
    const names = await examples.allTextContents();
    expect(names.length).toBeGreaterThan(1);
    for (const [at, name] of names.entries()) {
      await examples.nth(at).click();
      expect(await still.getByRole('heading', { level: 1 }).textContent()).toBe(name.trim());
      await still.goBack();
    }
    await still.context().close();
  });

  it('lists the codes and actions that you looked at, moves nothing, and forgets them', async () => {
    const visits = ['/services/cvm/2017-03-12/run-instances/', '/errors/internal-error/'];
    for (const path of visits) {
      await page.goto(path);
      await page.waitForFunction(
        (seen) => localStorage.getItem('recent-pages')?.includes(seen),
        path,
      );
    }
    await page.goto('/');
    const recent = page.getByRole('region', { name: 'Recently viewed' });
    await recent.getByRole('link').first().waitFor();
    expect(await recent.getByRole('link').allTextContents()).toEqual([
      'InternalError',
      'RunInstances',
    ]);
    expect(await layoutShift(page)).toBe(0);
    const kept = await page.evaluate(() => localStorage.getItem('recent-pages') ?? '');
    expect(Object.keys(JSON.parse(kept)[0]).sort()).toEqual(['name', 'path']);
    await recent.getByRole('button', { name: 'Clear' }).click();
    expect(await recent.getByRole('link').count()).toBe(0);
    await page.reload();
    expect(await recent.getByRole('link').count()).toBe(0);
  });

  it('shows nothing of a list that others have written into storage', async () => {
    const odd = [
      { path: 'javascript:alert(1)', name: 'x' },
      { path: '//x.example/', name: 'x' },
      7,
    ];
    await page.goto('/about/');
    await page.evaluate((list) => localStorage.setItem('recent-pages', JSON.stringify(list)), odd);
    await page.goto('/');
    expect(await page.locator('[data-recent] a').count()).toBe(0);
    await page.evaluate(() => localStorage.clear());
  });
});
