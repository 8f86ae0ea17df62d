import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { SiteUnderTest } from './site.ts';

const ID = '0f0e0d0c-0b0a-4908-8706-050403020100';
const RESOURCE = 'qcs::cvm:ap-beijing:uin/100000000051:instance/ins-0demo1aa';
const DENIAL = `Error: [TencentCloudSDKError] Code=UnauthorizedOperation.CamNoAuth, Message=you are not authorized to perform operation (cvm:TerminateInstances)
resource (${RESOURCE}) has no permission
, RequestId=${ID}`;

let site: SiteUnderTest;
let page: Page;
let failures: string[];

beforeAll(async () => {
  site = await SiteUnderTest.open();
});
afterAll(() => site?.close());

beforeEach(async () => {
  const context = await site.newContext({ viewport: { width: 320, height: 640 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
});
afterEach(async () => {
  await page.context().close();
  expect(failures, 'errors in the page').toEqual([]);
});

const box = () => page.getByRole('combobox');
const card = () => page.locator('.paste');
const headline = () => card().locator('.headline');
const row = (label: string) =>
  card().locator('dt', { hasText: label }).locator('xpath=following-sibling::dd[1]');
const active = () => page.locator('[role=option][aria-selected=true]');

/** Pastes a text into the box as the keyboard does. */
async function paste(text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await box().focus();
  await page.keyboard.press('Control+V');
}

it('takes a denial apart, and copies the policy that allows it', async () => {
  await page.goto('/services/postgres/');
  await paste(DENIAL);
  await card().getByText("Don't retry").waitFor();
  expect(await headline().textContent()).toContain('UnauthorizedOperation.CamNoAuth');
  await page.getByText('Found code UnauthorizedOperation.CamNoAuth, permission cvm:').waitFor();
  await card().getByRole('button', { name: 'Copy policy' }).click();
  await card().getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied).statement).toEqual([
    { effect: 'allow', action: ['cvm:TerminateInstances'], resource: [RESOURCE] },
  ]);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await row('RequestId').getByRole('button').click();
  await card().getByText("Couldn't copy").waitFor();
  await card().getByText('Policy', { exact: true }).click();
  await card().getByText('A denial names only what was refused first').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, ['color-contrast'])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

it('is used by keys alone', async () => {
  await page.goto('/');
  await paste(DENIAL);
  await headline().waitFor();
  await page.keyboard.press('Tab');
  const focused = () => page.locator(':focus').textContent();
  expect(await focused()).toBe('Copy policy');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('UnauthorizedOperation.CamNoAuth');
  await page.keyboard.press('Escape');
  expect(await card().isVisible()).toBe(false);
  expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
});

it('is opened by a paste outside of fields, and leaves other fields theirs', async () => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/services/cvm/');
  const filter = page.locator('.list-bar input[type=search]');
  await page.evaluate(() => navigator.clipboard.writeText('disk'));
  await filter.click();
  await page.keyboard.press('Control+V');
  await expect.poll(() => filter.inputValue()).toBe('disk');
  expect(await box().inputValue()).toBe('');
  await filter.blur();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), DENIAL);
  await page.keyboard.press('Control+V');
  await headline().waitFor();
  expect(await filter.inputValue()).toBe('disk');
});

it('explains the inner error, and opens its page', async () => {
  await page.goto('/');
  await paste(
    `rpc error: [TencentCloudSDKError] Code=InternalError, Message=CVM_COMMON_ERROR[[TencentCloudSDKError] Code=ResourceInsufficient.SpecifiedInstanceType, Message=no], RequestId=${ID}`,
  );
  await headline().getByText('ResourceInsufficient.SpecifiedInstanceType').waitFor();
  expect(await row('Outer code').textContent()).toContain('InternalError');
  expect(await active().locator('.name').textContent()).toBe(
    'ResourceInsufficient.SpecifiedInstanceType',
  );
});

it('opens with Enter the page of the service that the card names', async () => {
  await page.goto('/');
  await paste(
    `POST https://vpc.tencentcloudapi.com CreateVpc\n{"Response":{"Error":{"Code":"InternalError","Message":"no"},"RequestId":"${ID}"}}`,
  );
  const link = headline().getByRole('link', { name: 'InternalError' });
  const path = await link.getAttribute('href');
  expect(path).toBe('/services/vpc/errors/internal-error/');
  await expect.poll(() => active().getAttribute('href')).toBe(path);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${path}`);
});

it('leads from the parameter to its row', async () => {
  await page.goto('/');
  await paste(
    `POST https://cvm.tencentcloudapi.com RunInstances: [TencentCloudSDKException] code:InvalidParameterValue message:The value \`ap-<img src=x onerror=alert(1)>\` specified in the parameter \`Placement.Zone\` is not valid. requestId:${ID}`,
  );
  await row('Parameter').getByRole('link').click();
  await page.waitForURL('**/services/cvm/2017-03-12/run-instances/#input-placement');
  expect(await page.locator('.panel img').count()).toBe(0);
});

it('says which other cloud made an error, and opens nothing of Tencent Cloud', async () => {
  await page.goto('/');
  await paste(
    'An error occurred (UnauthorizedOperation) when calling the RunInstances operation: no',
  );
  await card().getByText('This is an error of AWS').waitFor();
  expect(await card().getByRole('link').allTextContents()).toEqual(['Documentation ↗']);
  expect(await active().count()).toBe(0);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).pathname).toBe('/');
});

it('names the likely code of a sentence that one types', async () => {
  await page.goto('/');
  await box().fill('The SecretId is not found, please ensure that your SecretId is correct.');
  await row('Likely code').getByRole('link', { name: 'AuthFailure.SecretIdNotFound' }).waitFor();
  await box().fill('SecretIdNotFound');
  await expect.poll(() => card().isVisible()).toBe(false);
});

it('reads both ends of five megabytes', async () => {
  await page.goto('/');
  await box().focus();
  await page.evaluate((denial) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', `${'x\n'.repeat(2_500_000)}${denial}`);
    const options = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', options));
  }, DENIAL);
  await row('Permission').getByText('cvm:TerminateInstances', { exact: true }).waitFor();
});
