import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normalizeText } from '../../scraper/definitions/normalize-text.ts';
import { parseProse } from '../../src/site/blocks/prose.ts';
import { renderBlocks } from '../../src/site/html/render-blocks.ts';
import { SiteUnderTest } from './site.ts';

const RUN_INSTANCES = '/services/cvm/2017-03-12/run-instances/';

let site: SiteUnderTest;
let page: Page;

beforeAll(async () => {
  site = await SiteUnderTest.open();
  page = await (await site.newContext()).newPage();
});
afterAll(() => site?.close());

async function open(path: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 720 });
  await page.goto(path);
}

describe('the page of an action', () => {
  it('has a list of its parts, in view at its edge while you read', async () => {
    await open(RUN_INSTANCES, 1280);
    const contents = page.getByRole('navigation', { name: 'On this page' });
    const parts = await contents.getByRole('link').allTextContents();
    expect(parts).toEqual([
      'Errors 170',
      'Input 34',
      'Output 2',
      'Permission',
      'Examples',
      'History',
    ]);
    for (const link of await contents.getByRole('link').all()) {
      await link.click();
      expect(await contents.isVisible()).toBe(true);
      expect(await page.locator(':target').isVisible()).toBe(true);
      expect((await contents.boundingBox())?.y).toBeGreaterThan(0);
    }
  });

  it('says where to send a call, and nothing that no source states', async () => {
    await open(RUN_INSTANCES, 320);
    const facts = await page.locator('.title .facts').textContent();
    expect(facts).toContain('cvm.tencentcloudapi.com');
    expect(facts).not.toMatch(/not stated|Rate limit|Region|online/);
    await page.getByRole('button', { name: 'Copy cvm.tencentcloudapi.com' }).waitFor();
    await page.getByRole('heading', { name: '34 input parameters', exact: true }).waitFor();
  });

  it('unfolds the members of a type where a parameter has it', async () => {
    await open(RUN_INSTANCES, 1280);
    const row = page.locator('#input--placement, #input-placement');
    const members = row.getByRole('table', { name: 'Members of Placement' });
    expect(await members.isVisible()).toBe(false);
    await row.getByText('members of Placement').click();
    expect(await members.textContent()).toContain('Zone');
  });

  it('only required parameters have a badge', async () => {
    for (const path of [RUN_INSTANCES, '/services/cvm/types/2017-03-12/instance/']) {
      await open(path, 1280);
      const badges = await page.locator('.parameters .badge').allTextContents();
      expect(
        badges.filter((badge) => !/^(required|(China|International) only)$/.test(badge)),
      ).toEqual([]);
    }
    await open('/services/cam/2019-01-16/update-access-key/', 1280);
    const names = await page.locator('#input + * + table th[scope=row]').allTextContents();
    expect(names).toEqual(['AccessKeyIdrequired', 'Statusrequired', 'TargetUin']);
  });
});

/** Shows a source's text as the site does, in its style. */
async function showText(text: string): Promise<void> {
  await open('/about/', 1280);
  const statement = { type: 'statement', blocks: parseProse(normalizeText(text)), sources: [1, 2] };
  const shown = renderBlocks([statement as Parameters<typeof renderBlocks>[0][number]]).text;
  await page.locator('main').evaluate((main, html) => {
    main.innerHTML = html;
  }, shown);
}

describe("a source's list", () => {
  it('has its bullets inside the page, right below its sentence', async () => {
    await showText('Creates instances.<ul><li>One</li><li>Two</li></ul>');
    const [sentence, item, list] = await Promise.all(
      ['p', 'li', 'ul'].map((name) => page.locator(`.statement ${name}`).first().boundingBox()),
    );
    expect((item?.x ?? 0) - (sentence?.x ?? 0)).toBeGreaterThan(15);
    expect((list?.y ?? 0) - (sentence?.y ?? 0) - (sentence?.height ?? 0)).toBeLessThan(16);
  });

  it('leaves no line that has only a stop', async () => {
    await showText('States:<br><ul><li>NORMAL</li><li>EXPIRED</li></ul>.');
    expect(await page.locator('.statement').innerText()).not.toMatch(/^\s*\.\s*$/m);
    expect(await page.locator('.statement li').count()).toBe(2);
  });
});

describe.each(['/about/', '/guides/rate-limits/', '/guides/permissions/', '/guides/asynchronous/'])(
  'the tables of %s in a narrow window',
  (path) => {
    it('give the first column its whole row, and name each cell after it', async () => {
      await open(path, 320);
      const cells = page.locator('main .records tbody :is(th, td)');
      const bad = await cells.evaluateAll((all) =>
        all
          .filter((cell) => cell.textContent?.trim() && cell.getClientRects().length > 0)
          .filter((cell) => {
            const row = cell.closest('tr')?.getBoundingClientRect().width ?? 0;
            const isNamed =
              cell.matches('th, td:nth-child(2):last-child') || cell.hasAttribute('data-label');
            return !isNamed || cell.getBoundingClientRect().width < row * 0.9;
          })
          .map((cell) => cell.textContent),
      );
      expect(bad).toEqual([]);
    });
  },
);

it('code is drawn as it is written, without ligatures', async () => {
  await open('/services/cvm/errors/internal-error/', 1280);
  const drawn = await page
    .locator('code')
    .evaluateAll((all) => all.map((code) => getComputedStyle(code).fontVariantLigatures));
  expect(new Set(drawn)).toEqual(new Set(['none']));
});

it('the way back is one line in a narrow window, with nothing between steps at its beginning', async () => {
  await open('/services/cam/errors/operation-denied.access-key-over-limit/', 320);
  const steps = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('listitem');
  expect(await steps.filter({ visible: true }).count()).toBe(1);
  const box = await steps.last().boundingBox();
  expect(box?.height).toBeLessThan(32);
  const before = await steps.last().evaluate((step) => getComputedStyle(step, '::before').content);
  expect(before).not.toMatch(/^"\//);
});

it("the description of a service's page speaks of permissions only if there are any", async () => {
  await open('/services/cvm/', 1280);
  expect(await page.locator('meta[name="description"]').getAttribute('content')).not.toMatch(
    /permission/i,
  );
});
