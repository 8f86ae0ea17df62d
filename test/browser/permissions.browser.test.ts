import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { layoutShift } from './layout-shift.ts';
import { SiteUnderTest } from './site.ts';

const PATH = '/services/intlpartnersmgt/permissions/';

let site: SiteUnderTest;
let page: Page;

beforeAll(async () => {
  site = await SiteUnderTest.open();
  const context = await site.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
});
afterAll(() => site?.close());

const filter = () => page.getByRole('searchbox', { name: 'Filter operations' });
const rows = () => page.locator('#operations tbody tr:visible');
const widths = () =>
  page
    .locator('#operations thead th')
    .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().width));

it('columns keep their width while you filter, and nothing moves when the page opens', async () => {
  await page.goto(PATH);
  await page.getByRole('button', { name: 'Copy policy for AllocateCreditPool' }).waitFor();
  expect(await layoutShift(page)).toBe(0);
  const before = await widths();
  for (const text of ['b', 'bill', 'describebillsummarybypay']) {
    await filter().fill(text);
    await page.waitForFunction((words) => location.search === `?f=${words}`, text);
    expect(await widths(), text).toEqual(before);
  }
});

it('counts of classes follow the words, and both are in the address', async () => {
  await page.goto(PATH);
  const write = page.locator('fieldset label', { hasText: 'write' });
  expect(await write.textContent()).toMatch(/write\s+66/);
  await filter().fill('bill');
  await expect.poll(() => write.textContent()).toMatch(/write\s+2$/);
  await page.getByRole('radio', { name: 'write' }).check();
  await expect.poll(() => rows().count()).toBe(2);
  expect(new URL(page.url()).search).toBe('?f=bill&class=write');
  await page.reload();
  expect(await rows().count()).toBe(2);
  await page.getByText('2 of 238 operations for “bill”').waitFor();
});

it('says that nothing matches, without an empty table, and clears the filter', async () => {
  await page.goto(PATH);
  await filter().fill('zzz');
  await page.getByText('No operations match “zzz”.').waitFor();
  expect(await page.getByRole('table').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await rows().nth(237).waitFor();
  expect(new URL(page.url()).search).toBe('');
  const focused = await page.evaluate(() => document.activeElement?.id);
  expect(focused).toBe('f');
});

it('operations that you tick make one policy to see and copy', async () => {
  await page.goto(`${PATH}?f=creditpool`);
  const builder = page.getByRole('region', { name: 'Policy for the operations that you ticked' });
  expect(await builder.isVisible()).toBe(false);
  await page.getByRole('checkbox', { name: 'Add AllocateCreditPool to the policy' }).check();
  await filter().fill('');
  await page.getByRole('checkbox', { name: 'Add AddAdminOrgRelationship to the policy' }).check();
  await builder.getByText('2 operations').waitFor();
  await builder.getByText('Show policy').click();
  const shown = JSON.parse((await builder.locator('code').textContent()) ?? '');
  expect(shown.statement).toEqual([
    {
      effect: 'allow',
      action: ['intlpartnersmgt:AddAdminOrgRelationship', 'intlpartnersmgt:AllocateCreditPool'],
      resource: ['*'],
    },
  ]);
  await builder.getByRole('button', { name: 'Copy policy' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toEqual(shown);
  await builder.getByRole('button', { name: 'Untick all' }).click();
  expect(await builder.isVisible()).toBe(false);
});

it('has columns only for what differs between operations', async () => {
  await page.goto(PATH);
  const heads = await page.locator('#operations thead th').allTextContents();
  expect(heads).toEqual(['Operation', 'Class', 'IP restriction']);
  expect(await page.locator('.title .facts').textContent()).toContain('operation level');
});

it('what has the focus is never behind the filter or the policy', async () => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(PATH);
  await page.getByRole('checkbox', { name: 'Add AllocateCreditPool to the policy' }).check();
  await rows().nth(40).getByRole('button').focus();
  for (const key of ['Shift+Tab', 'Tab'])
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press(key);
      expect(await isFocusVisible(), `${key} ${step}`).toBe(true);
    }
});

/** Whether the middle of the focused element is what you see there. */
function isFocusVisible(): Promise<boolean> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const box = activeElement?.getBoundingClientRect();
    if (!box) return false;
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return top !== null && (activeElement?.contains(top) ?? false);
  });
}
