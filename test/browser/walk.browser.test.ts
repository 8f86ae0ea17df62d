import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SiteUnderTest } from './site.ts';

let site: SiteUnderTest;
let page: Page;
let requested: string[];
let failures: string[];

beforeAll(async () => {
  site = await SiteUnderTest.open();
});
afterAll(() => site?.close());

beforeEach(async () => {
  const context = await site.newContext();
  page = await context.newPage();
  requested = [];
  failures = [];
  page.on('request', (request) => requested.push(request.url()));
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
});

afterEach(async () => {
  await page.context().close();
  expect(failures, 'errors in the page').toEqual([]);
  const elsewhere = requested.filter((url) => !url.startsWith(site.origin));
  expect(elsewhere, 'requests to another origin').toEqual([]);
});

const results = () => page.getByRole('option');
const box = () => page.getByRole('combobox');
const pathOf = () => new URL(page.url()).pathname;

describe('a walk through the search', () => {
  it('finds what one types, opens it, follows to the action and back', async () => {
    await page.goto('/');
    await box().pressSequentially('accesskey');
    await results().first().waitFor();
    const names = await results().locator('.name').allTextContents();
    expect(names[0]).toBe('FailedOperation.Accesskey');
    expect(names).toContain('OperationDenied.AccessKeyOverLimit');
    expect(await results().first().locator('mark').textContent()).toBe('Accesskey');
    await results().first().click();
    await page.waitForURL('**/services/cam/errors/failed-operation.accesskey/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'FailedOperation.Accesskey',
    );
    expect(await page.locator('main').textContent()).toContain(
      'An error occurred while manipulating the access key.',
    );
    await page.getByRole('link', { name: 'UpdateAccessKey', exact: true }).click();
    expect(pathOf()).toBe('/services/cam/2019-01-16/update-access-key/');
    await page.getByRole('link', { name: 'FailedOperation.Accesskey' }).click();
    expect(pathOf()).toBe('/services/cam/errors/failed-operation.accesskey/');
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await results().first().waitFor();
    expect(await box().inputValue()).toBe('accesskey');
  });

  it('finds the code in the envelope of the captured page on responses', async () => {
    const capture = readFileSync('content/sources/000_bf112d697a6ed876.txt', 'utf8');
    const heading = capture.indexOf('Response for Failed Requests');
    const envelope = capture.slice(
      capture.indexOf('{', heading),
      capture.indexOf('\n}', heading) + 2,
    );
    expect(JSON.parse(envelope)).toHaveProperty(
      'Response.Error.Code',
      'AuthFailure.SignatureFailure',
    );
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/services/postgres/');
    await page.evaluate((text) => navigator.clipboard.writeText(text), envelope);
    await page.keyboard.press('/');
    await page.keyboard.press('Control+V');
    await results().first().waitFor();
    expect(await results().locator('.name').first().textContent()).toBe(
      'AuthFailure.SignatureFailure',
    );
    await page.keyboard.press('Enter');
    await page.waitForURL('**/errors/auth-failure.signature-failure/');
  });

  it('finds the code in a log line', async () => {
    await page.goto('/');
    await box().fill(
      '[TencentCloudSDKError] Code=InvalidParameterValue.AccountNotExistError, Message=no, RequestId=1f',
    );
    await results().first().waitFor();
    expect(await results().locator('.name').first().textContent()).toBe(
      'InvalidParameterValue.AccountNotExistError',
    );
  });

  it('works by keys alone, and tells a screen reader what is active', async () => {
    await page.goto('/envelope/');
    const loaded = page.waitForResponse('**/search/types.json');
    await page.keyboard.press('/');
    await page.keyboard.type('organization');
    await loaded;
    await results().nth(2).waitFor();
    // The results change as long as parts of the search arrive.
    await page.waitForTimeout(500);
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    const active = async () => page.locator('[role=option][aria-selected=true]').getAttribute('id');
    expect(await active()).toBe(await box().getAttribute('aria-activedescendant'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe('result-2');
    expect(await box().getAttribute('aria-activedescendant')).toBe('result-2');
    await page.keyboard.press('ArrowUp');
    const target = await results().nth(1).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${target}`);
    await page.keyboard.press('/');
    await page.keyboard.type('x');
    await page.keyboard.press('Escape');
    expect(await box().getAttribute('aria-expanded')).toBe('false');
  });

  it('keeps the query in the address and answers it again', async () => {
    await page.goto('/?q=OpenAccountCAM');
    await results().first().waitFor();
    expect(await results().locator('.name').first().textContent()).toBe('OpenAccountCAM');
    await box().fill('node not empty');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('node not empty');
    await box().fill('');
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  it('opens nothing that is not on the screen', async () => {
    await page.goto('/');
    await box().pressSequentially('accesskey');
    await results().first().waitFor();
    await box().fill('');
    await page.keyboard.press('Enter');
    await box().pressSequentially('accesskey');
    await results().first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect(pathOf()).toBe('/');
  });

  it('opens the first result when Enter came before the index', async () => {
    await page.route('**/search/names.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('OpenAccountCAM');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/open-account--cam/');
  });

  it('keeps no pasted response in the address', async () => {
    await page.goto('/');
    await box().fill(
      `{"Response":{"Error":{"Code":"InternalError","Message":"${'x'.repeat(200)}"}}}`,
    );
    await results().first().waitFor();
    await page.waitForTimeout(400);
    expect(new URL(page.url()).search).toBe('');
  });

  it('offers the guide or the advice on what one types, behind the codes of that name', async () => {
    await page.goto('/');
    const kinds = () => results().locator('.kind').allTextContents();
    await box().fill('clock skew');
    await results().filter({ hasText: 'Clocks and dates' }).waitFor();
    expect((await kinds())[0]).toBe('guide');
    expect(await page.locator('.panel .hint').textContent()).toBe('');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/guides/clock-skew/');
    await box().fill('signature');
    await results().filter({ hasText: 'Signing a request' }).waitFor();
    const [first = '', ...rest] = await kinds();
    expect(first).toMatch(/^error/);
    expect(rest.indexOf('guide')).toBeLessThan(rest.findIndex((kind) => /^action/.test(kind)));
    await box().fill('not found');
    const advice = results().filter({ hasText: 'Not found in this region or account' });
    await advice.click();
    await page.waitForURL('**/advice/not-found/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Not found in this region or account',
    );
  });

  it('leads to the page of a data type, of the service that one names', async () => {
    await page.goto('/');
    await box().fill('login settings');
    const types = results().filter({ hasText: 'data type' });
    await types.nth(2).waitFor();
    expect(new Set(await types.locator('.name').allTextContents())).toEqual(
      new Set(['LoginSettings']),
    );
    const asked = requested.flatMap((url) => /search\/(\w+)\.json$/.exec(url)?.[1] ?? []);
    expect(asked[0]).toBe('names');
    expect(asked.slice(-2).includes('types')).toBe(true);
    await box().fill('cvm login settings');
    const only = results().filter({ hasText: 'data type' });
    await expect.poll(() => only.count()).toBe(1);
    expect(await only.locator('.kind').textContent()).toBe('data type · cvm 2017-03-12');
    await only.click();
    await page.waitForURL('**/services/cvm/types/2017-03-12/login-settings/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('LoginSettings');
  });

  it('finds a code with a typo, and says if it finds nothing', async () => {
    await page.goto('/');
    await box().fill('AuthFailure.SignatreFailure');
    await results().first().waitFor();
    expect(await results().locator('.name').first().textContent()).toBe(
      'AuthFailure.SignatureFailure',
    );
    await box().fill('qqqqqqqqqqqq');
    await page.getByText('No results for “qqqqqqqqqqqq”. Check the spelling').waitFor();
    expect(await results().count()).toBe(0);
  });

  it('shows what was typed as text, never as markup', async () => {
    await page.goto('/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
    await page.locator('.panel').waitFor();
    expect(await page.locator('.panel img').count()).toBe(0);
  });

  it('leads from a parameter to its row', async () => {
    await page.goto('/');
    await box().fill('TargetUin');
    await page.getByRole('option', { name: 'parameter of' }).first().click();
    await page.waitForURL('**/services/**/#input-target-uin');
    expect(await page.locator(':target').textContent()).toContain('TargetUin');
  });
});

describe('the table of permissions', () => {
  it('shows the operations that fit', async () => {
    await page.goto('/services/intlpartnersmgt/permissions/');
    const rows = page.locator('#operations tbody tr:visible');
    expect(await rows.count()).toBe(238);
    await page.getByRole('radio', { name: 'write' }).check();
    await expect.poll(() => rows.count()).toBe(66);
    await page.getByRole('searchbox', { name: 'Filter' }).fill('voucher');
    await expect.poll(() => rows.count()).toBeLessThan(66);
    const shown = await rows.allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((text) => /voucher/i.test(text))).toBe(true);
    await page.getByRole('searchbox', { name: 'Filter' }).fill('nothing fits this');
    await expect.poll(() => rows.count()).toBe(0);
    await page.getByText('No write operations match “nothing fits this”.').waitFor();
  });
});

it('runs no script that a page would smuggle in', async () => {
  for (const path of ['/', '/errors/', '/insights/']) {
    await page.goto(path);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.smuggled = true';
      document.body.append(script);
      return 'smuggled' in window;
    });
    expect(ran, path).toBe(false);
    expect(failures.splice(0).join()).toMatch('Content Security Policy');
  }
});

describe('an address that leads nowhere', () => {
  const nearest = () => page.locator('[data-nearest] li');
  const state = () => page.locator('[data-state]').textContent();
  afterEach(() => {
    // That a page is missing is not an error of the page that says so.
    failures = failures.filter((failure) => !/404|503/.test(failure));
  });

  it('is answered with the nearest names, in the page itself', async () => {
    await page.goto('/services/cam/errors/operation-denied.acess-key-over-limit/');
    await nearest().first().waitFor();
    const names = await nearest().locator('a').allTextContents();
    expect(names.slice(0, 2)).toEqual([
      'cam: all codes and actions',
      'OperationDenied.AccessKeyOverLimit',
    ]);
    expect(names.length).toBeLessThanOrEqual(10);
    expect(new Set(names).size).toBe(names.length);
    expect(await page.locator('.panel').isVisible()).toBe(false);
    const parts = requested.filter((url) => url.includes('/search/'));
    expect(parts.map((url) => url.replace(/^.*\/search\//, '')).sort()).toEqual([
      'names.json',
      'removed.json',
    ]);
    await nearest().nth(1).getByRole('link').click();
    await page.waitForURL('**/errors/operation-denied.access-key-over-limit/');
  });

  it('says so where no name is like it', async () => {
    await page.goto('/errors/qqqqqqqqqqqq/');
    await expect.poll(state).toContain('Qqqqqqqqqqqq is not in this catalog');
    expect(await nearest().count()).toBe(0);
  });

  it('says that names are loading, and that they failed to load', async () => {
    await page.route('**/search/names.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.fulfill({ status: 503 });
    });
    await page.goto('/errors/internal-eror/');
    expect(await state()).toBe('Looking for the closest matches…');
    await expect.poll(state).toContain("couldn't load");
  });
});
