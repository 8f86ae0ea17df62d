import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../../src/content/load-content.ts';
import { indexContent } from '../../../src/records/content-index.ts';
import { recordRoutes } from '../../../src/site/assemble/record-groups.ts';
import { HOME, renderTrail } from '../../../src/site/html/trail.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { someOf } from '../../every-case.ts';
import { temporaryFolder } from '../helpers.ts';
import { mirrorMissing, NEEDS_MIRROR } from './mirror.ts';
import { crawlAndBuild } from './run.ts';

/** The only picture that the site itself has in a page's body, as a browser writes it. */
const HOME_ICON = /<svg.*<\/svg>/
  .exec(renderTrail([HOME]).text)?.[0]
  .replace(/<(\w+)([^>]*)\/>/g, '<$1$2></$1>');
const POLICY = "default-src 'none'; style-src 'self'; img-src data:";

describe.skipIf(mirrorMissing)(`the site made of hostile pages ${NEEDS_MIRROR}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(inject('browserPath'));
  });
  afterAll(() => browser.close());

  it('runs nothing of them in a browser, with a policy against it and without', async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    await crawlAndBuild(join(folder, 'cache'), content, '--services', 'advisor', '--hostile');
    const bodies = [...recordRoutes(indexContent(loadContent(content)))].map(
      ({ path, render }) => [path, render().body.text] as const,
    );
    const hostile = bodies.filter(([path]) => path.includes('hostile'));
    expect(hostile.length).toBeGreaterThan(2);
    expect(hostile.map(([, body]) => body).join()).toContain('FailedOperation.Ok');
    const others = bodies.filter((one) => !hostile.includes(one));
    const opened = [...hostile, ...someOf(others, 5)];
    for (const headers of [{}, { 'content-security-policy': POLICY }]) {
      expect(await whatRuns(opened, headers)).toEqual([]);
    }
  });

  /** Every dialog, violation of the policy, foreign request and active element that the pages cause. */
  async function whatRuns(
    bodies: readonly (readonly [string, string])[],
    headers: Record<string, string>,
  ): Promise<string[]> {
    const events: string[] = [];
    const page = await browser.newPage();
    page.on('dialog', (dialog) => {
      events.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => events.push(`console ${message.text()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith('https://site.example/')) events.push(request.url());
    });
    const byPath = new Map(bodies);
    await page.route('**', (route) => {
      const body = byPath.get(new URL(route.request().url()).pathname) ?? '';
      const html = `<!DOCTYPE html><link rel="icon" href="data:,"><body>${body}`;
      return route.fulfill({ body: html, contentType: 'text/html', headers });
    });
    for (const [path] of bodies) {
      await page.goto(`https://site.example${path}`);
      const active = await page.evaluate(() =>
        [...document.body.querySelectorAll('*')]
          .filter(
            (element) =>
              /^(?:script|iframe|object|embed|img|svg)$/i.test(element.localName) ||
              [...element.attributes].some(
                ({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value),
              ),
          )
          .map((element) => element.outerHTML),
      );
      events.push(...active.filter((element) => element !== HOME_ICON));
    }
    await page.close();
    return events;
  }
});
