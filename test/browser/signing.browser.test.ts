import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  EXAMPLE,
  type PublishedExample,
  withAuthorization,
} from '../../src/site/client/signing/examples.ts';
import { EXAMPLE_WITH_ACTION } from '../later-example.ts';
import { SiteUnderTest } from './site.ts';

let site: SiteUnderTest;
let page: Page;
let requested: string[];

beforeAll(async () => {
  site = await SiteUnderTest.open();
});
afterAll(() => site?.close());

beforeEach(async () => {
  const context = await site.newContext({ timezoneId: 'Asia/Shanghai' });
  page = await context.newPage();
  await page.goto('/guides/signing/');
  await field('SecretKey').waitFor();
  requested = [];
  page.on('request', (request) => requested.push(request.url()));
});
afterEach(async () => {
  expect(requested, 'requests after the page has loaded').toEqual([]);
  await page.context().close();
});

const field = (label: string) => page.getByLabel(label, { exact: label !== 'Request with' });
const state = () => page.locator('[data-result]').getAttribute('data-result');
const value = (name: string) => page.locator(`[data-value=${name}]`).first();
const finding = () => value('finding').textContent();

async function type({ request, secretId, secretKey }: PublishedExample, sent: string) {
  await field('Request with').fill(withAuthorization(request, sent));
  await field('SecretId').fill(secretId);
  await field('SecretKey').fill(secretKey);
}

describe('the calculator of signatures', () => {
  it.each([
    ['Signature v3', EXAMPLE],
    ['its later edition', EXAMPLE_WITH_ACTION],
  ])('gives the signature that is printed on the page %s', async (_, example) => {
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await field('SecretKey').inputValue()).toBe('');
    const scope = `${example.secretId}/2019-02-25/cvm/tc3_request`;
    const sent = `TC3-HMAC-SHA256 Credential=${scope}, SignedHeaders=${example.signedHeaders.join(';')}, Signature=${example.signature}`;
    await type(example, sent);
    await expect.poll(() => value('signature').textContent()).toBe(example.signature);
    await expect.poll(finding).toBe('✓ The signature matches this request.');
    expect(await value('authorization').textContent()).toBe(sent);
  });

  it('shows which part differs, and finds the mistake behind it', async () => {
    const message = await field('Request with').inputValue();
    await field('Request with').fill(`${message}\n`);
    await expect.poll(finding).toContain('you signed the body without the line break at its end');
    const differing = page.locator('[data-compared] tr.differs th');
    expect(await differing.allTextContents()).toEqual(['Signature differs']);
    await field('SecretKey').fill('another');
    await expect.poll(finding).toContain('No match, and none of the usual mistakes');
    await page.getByRole('button', { name: 'Load example' }).click();
    await expect.poll(finding).toContain('The signature matches');
    expect(await differing.count()).toBe(0);
  });

  it('compares the two dates and the clock', async () => {
    expect(await value('sentAt').textContent()).toBe('2019-02-25T16:44:25Z');
    await expect.poll(() => value('clockFinding').textContent()).toMatch(/years behind/);
    await page.getByRole('button', { name: 'Use current time' }).click();
    await expect
      .poll(() => value('clockFinding').textContent())
      .toMatch(
        /^The scope says 2019-02-25 but the timestamp is on .* within the allowed 5 minutes/,
      );
    await field('Request with').fill(EXAMPLE.request);
    await page.getByRole('button', { name: 'Use current time' }).click();
    await expect
      .poll(() => value('clockFinding').textContent())
      .toMatch(/matches the timestamp in UTC\. The timestamp is within/);
    await field('Request with').fill(EXAMPLE.request.replace('1551113065', '1551113065000'));
    await expect.poll(() => value('clockFinding').textContent()).toContain('in milliseconds');
  });

  it('works by keys alone', async () => {
    await field('SecretKey').focus();
    // The button that shows the key is between the two fields.
    for (const _ of ['show', 'service']) await page.keyboard.press('Tab');
    await page.keyboard.type('cam');
    await expect.poll(finding).toContain('You computed the signature with the wrong Service');
    for (const _ of ['example', 'now', 'nothing']) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await field('Request with').inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  it('says what is missing', async () => {
    await field('Request with').fill('POST / HTTP/1.1\nHost: cvm.tencentcloudapi.com');
    await expect
      .poll(() => page.locator('[data-issues] li').allTextContents())
      .toEqual([
        'The request has no header “content-type”, which the signature covers.',
        'The request has no header “X-TC-Timestamp”.',
      ]);
  });

  it('asks for the key of a request that was signed with another one than the example', async () => {
    const message = await field('Request with').inputValue();
    await field('Request with').fill(message.replace(EXAMPLE.secretId, 'AKIDown'));
    await expect.poll(finding).toBe('Add the SecretKey.');
    expect(await field('SecretId').inputValue()).toBe('');
    expect(await field('SecretKey').inputValue()).toBe('');
    await field('SecretKey').fill('own');
    await field('Request with').fill(message.replace(EXAMPLE.secretId, 'AKIDown').slice(0, -1));
    expect(await field('SecretKey').inputValue()).toBe('own');
  });

  it('asks for the key instead of claiming a mistake', async () => {
    await field('SecretKey').fill('');
    await expect.poll(finding).toBe('Add the SecretKey.');
    expect(await state()).toBe('incomplete');
    expect(await value('signature').textContent()).toBe('Add the SecretKey');
  });

  it('says nothing of mistakes when it is cleared', async () => {
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(finding).toBe('Paste a request, or load the example.');
    expect(await state()).toBe('empty');
    expect(await page.locator('[data-issues]').isVisible()).toBe(false);
  });

  it('signs with the current time, also a curl command, and gives the new header', async () => {
    const command = `curl https://cvm.tencentcloudapi.com/ -H "Content-Type: application/json" -H "X-TC-Timestamp: 1551113065" -H "Authorization: TC3-HMAC-SHA256 Credential=${EXAMPLE.secretId}/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=00" -d '{}'`;
    await field('Request with').fill(command);
    await expect.poll(state).toBe('mismatch');
    await page.getByRole('button', { name: 'Use current time' }).click();
    await expect.poll(finding).toBe('New signature for the current time:');
    expect(await field('Request with').inputValue()).toMatch(/X-TC-Timestamp: 1[6-9]\d{8}"/);
    const header = page.locator('[data-new] [data-value=authorization]');
    const today = new Date().toISOString().slice(0, 10);
    expect(await header.textContent()).toContain(`/${today}/cvm/tc3_request`);
    const text = (await field('Request with').inputValue()).replace(
      /TC3-HMAC[^"]*/,
      (await header.textContent()) ?? '',
    );
    await field('Request with').fill(text);
    await expect.poll(state).toBe('match');
  });

  it('keeps the result in view below the form, where it hides no field', async () => {
    await page.setViewportSize({ width: 390, height: 700 });
    await page.waitForFunction(() => innerWidth === 390 && innerHeight === 700);
    const result = page.locator('.signing-result');
    const edge = (one: Locator, side: 'top' | 'bottom') =>
      one.evaluate((element, name) => element.getBoundingClientRect()[name], side);
    for (const label of ['SecretId', 'SecretKey', 'Service']) {
      await field(label).focus();
      await expect
        .poll(async () => (await edge(result, 'top')) < 700, { message: label })
        .toBe(true);
      const covered = async () =>
        (await edge(field(label), 'bottom')) - (await edge(result, 'top'));
      await expect.poll(covered, { message: label }).toBeLessThanOrEqual(0);
    }
  });

  it('masks the key until the reader asks to see it', async () => {
    expect(await field('SecretKey').getAttribute('type')).toBe('password');
    await page.getByRole('button', { name: 'Show the SecretKey' }).click();
    expect(await field('SecretKey').getAttribute('type')).toBe('text');
    await page.getByRole('button', { name: 'Hide the SecretKey' }).click();
    expect(await field('SecretKey').getAttribute('type')).toBe('password');
  });

  it('keeps nothing that is typed: not in the address, not in the browser', async () => {
    await field('SecretKey').fill('MySecret');
    await field('SecretKey').press('Enter');
    await field('Request with').press('/');
    expect(new URL(page.url()).search).toBe('');
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
    );
    expect(kept).not.toContain('MySecret');
    expect(await page.locator('form[data-signing] [name]').count()).toBe(0);
  });
});

describe('where the browser offers no cryptography', () => {
  it('says so, and offers no form that would do nothing', async () => {
    const context = await site.newContext();
    await context.addInitScript(() =>
      Object.defineProperty(crypto, 'subtle', { value: undefined }),
    );
    const insecure = await context.newPage();
    await insecure.goto('/guides/signing/');
    await insecure.locator('[data-insecure]').waitFor();
    expect(await insecure.locator('form[data-signing]').isVisible()).toBe(false);
    await context.close();
  });
});

describe('without JavaScript', () => {
  it("shows the provider's example, step by step, and says why nothing can be typed", async () => {
    const context = await site.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto('/guides/signing/');
    expect(await still.locator('noscript p').first().isVisible()).toBe(true);
    expect(await still.locator('form[data-signing]').isVisible()).toBe(false);
    expect(await still.getByRole('region', { name: 'Signature', exact: true }).textContent()).toBe(
      EXAMPLE.signature,
    );
    await context.close();
  });
});

describe('the page of permissions', () => {
  it('copies the policy of an operation', async () => {
    const context = await site.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const permissions = await context.newPage();
    await permissions.goto('/services/intlpartnersmgt/permissions/');
    const row = permissions.locator('#operations tbody tr', { hasText: 'AllocateCreditPool' });
    await row.getByRole('button', { name: 'Copy policy' }).click();
    const policy = JSON.parse(await permissions.evaluate(() => navigator.clipboard.readText()));
    expect(policy.statement).toEqual([
      { effect: 'allow', action: ['intlpartnersmgt:AllocateCreditPool'], resource: ['*'] },
    ]);
    await context.close();
  });
});
