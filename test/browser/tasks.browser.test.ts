import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { Person } from './person.ts';
import { SiteUnderTest } from './site.ts';

const ID = '0f0e0d0c-0b0a-4908-8706-050403020100';
const DENIAL = `[TencentCloudSDKError] Code=UnauthorizedOperation, Message=you are not authorized to perform operation (cvm:RunInstances)
resource (qcs::cvm:ap-guangzhou:uin/100000000051:instance/*) has no permission
, RequestId=${ID}`;
const CALL = 'POST https://cvm.tencentcloudapi.com RunInstances';

let site: SiteUnderTest;
let page: Page;
let person: Person;

beforeAll(async () => {
  site = await SiteUnderTest.open();
});
afterAll(() => site?.close());

beforeEach(async () => {
  const context = await site.newContext({ viewport: { width: 1280, height: 720 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  await page.goto('/');
  person = new Person(page);
});
afterEach(async ({ task }) => {
  if (process.env.EFFORT) console.log(`${task.name}: ${person.effort()}`);
  await page.context().close();
});

const link = (name: string | RegExp) => page.getByRole('link', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const best = () => page.getByRole('option').first();
const card = (text: string | RegExp) => page.locator('.paste').getByText(text).first();

it('copies the policy for a denial that the Go SDK reports', async () => {
  await person.paste(DENIAL);
  await person.click(button('Copy policy'));
  await person.sees(button('Copied'));
  expect(JSON.parse(await person.copied()).statement[0].action).toEqual(['cvm:RunInstances']);
  expect(person.actions).toBeLessThanOrEqual(2);
});

it('says whether a retry is worth it', async () => {
  await person.paste('RequestLimitExceeded');
  await person.sees(best().getByText('Retry with back-off'));
  expect(person.actions).toBe(1);
});

it('says which parameter is wrong', async () => {
  await person.paste(
    `${CALL}: [TencentCloudSDKException] code:InvalidParameterValue message:The value \`x\` specified in the parameter \`Placement.Zone\` is not valid. requestId:${ID}`,
  );
  await person.sees(card('Placement.Zone'));
  expect(person.actions).toBe(1);
});

it('finds the code and the RequestId in a Chinese line of a log', async () => {
  await person.paste(
    `2026-08-21 10:00:00 错误 调用失败，错误码：ResourceInsufficient.SpecifiedInstanceType，错误信息：指定的实例类型库存不足，请求ID：${ID}`,
  );
  await person.sees(card('ResourceInsufficient.SpecifiedInstanceType'));
  await person.sees(card(ID));
  expect(person.actions).toBe(1);
});

it('says that a code is unknown, and shows similar ones', async () => {
  await person.paste('InvalidParameterValue.InstanceTypeNotFoundd');
  await person.sees(page.locator('.panel .hint').getByText('is not in this catalog'));
  await person.sees(best());
  expect(person.actions).toBe(1);
});

it('explains a signature that fails because of a clock', async () => {
  await person.paste(
    `Code=AuthFailure.SignatureExpire, Message=Signature expired. RequestId=${ID}`,
  );
  await person.sees(card('Set the clock of this machine by NTP'));
  await person.sees(card('Fix the clock'));
  expect(person.actions).toBe(1);
});

it('explains what sold out means', async () => {
  await person.press('/');
  await person.type('sold out');
  await person.sees(best().getByText('No stock or capacity'));
  await person.press('Enter');
  await person.sees(heading('No stock or capacity'));
  expect(person.actions).toBeLessThanOrEqual(3);
});

it('finds the quota code among those of a service', async () => {
  await person.click(link('Cloud Virtual Machine'));
  await person.sees(heading('Cloud Virtual Machine'));
  await person.press('f');
  await person.type('quota');
  await person.sees(page.getByText(/^\d+ of \d+ for “quota”$/));
  await person.sees(page.locator('.long-list li:not([hidden]) a').first());
  expect(person.actions).toBeLessThanOrEqual(4);
});

it('names the permission that an action needs', async () => {
  await person.paste('RunInstances');
  await person.sees(best().getByText('RunInstances'));
  await person.press('Enter');
  await person.click(link('Permission'));
  await person.sees(page.locator('#permission ~ *').getByText('cvm:RunInstances').first());
  expect(person.actions).toBeLessThanOrEqual(3);
});

it('opens the reference of an action that returns a code', async () => {
  await person.paste('InvalidInstanceType.Malformed');
  await person.sees(best().getByText("Don't retry"));
  await person.press('Enter');
  await person.click(link('RunInstances'));
  await person.sees(heading('RunInstances'));
  expect(person.actions).toBeLessThanOrEqual(3);
});

it('copies the Python code that catches an error', async () => {
  await person.paste('InvalidInstanceType.Malformed');
  await person.sees(best().getByText("Don't retry"));
  await person.press('Enter');
  await person.click(page.getByRole('tab', { name: 'Python' }));
  await person.click(button('Copy: Python'));
  await expect.poll(() => person.copied()).toMatch(/except [\s\S]*INVALIDINSTANCETYPE_MALFORMED/);
  expect(person.actions).toBeLessThanOrEqual(4);
  expect(person.scrolls).toBeLessThanOrEqual(1);
});
