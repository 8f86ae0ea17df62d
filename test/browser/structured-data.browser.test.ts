import { afterAll, beforeAll, expect, it } from 'vitest';
import { SiteUnderTest } from './site.ts';

let site: SiteUnderTest;
beforeAll(async () => {
  site = await SiteUnderTest.open();
});
afterAll(() => site?.close());

it.each([
  ['/errors/internal-error/', 3],
  ['/services/cam/errors/failed-operation.accesskey/', 3],
  ['/services/cam/2019-01-16/update-access-key/', 3],
])('%s contains data that the policy of the site allows', async (path, steps) => {
  const context = await site.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seenViolations: seen });
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      seen.push(violatedDirective);
    });
  });
  await page.goto(path);
  const violations = () => page.evaluate('globalThis.seenViolations');
  expect(await violations()).toEqual([]);
  expect(complaints).toEqual([]);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  const [article, trail] = JSON.parse(data ?? '')['@graph'];
  expect(article.url).toBe(path);
  expect(trail.itemListElement).toHaveLength(steps);

  // The policy is in force: a script of the page itself is refused.
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.head.append(script);
  });
  expect(await violations()).toEqual(['script-src-elem']);
  await context.close();
});
