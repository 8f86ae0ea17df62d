import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PageCache } from '../../../scraper/cache/page-cache.ts';
import { temporaryFolder } from '../helpers.ts';
import { crawlInto } from './run.ts';
import { html, inTurn, leadTo, pageHtml, startSite } from './site.ts';

const PAGE = '/document/product/1/7';
const GOOD = pageHtml('LightLamp', '<p>A lamp.</p>');

function cacheFolder(): string {
  return join(temporaryFolder(), 'cache');
}

describe('an answer that is not the page', () => {
  it.each<[string, string, string]>([
    [
      'is a captcha',
      '<html><body><h1>Security verification</h1></body></html>',
      'is not a page of the documentation',
    ],
    ['is empty', '', 'is empty'],
    ['has an empty container', pageHtml('LightLamp', ''), 'has an empty container'],
    ['is truncated', GOOD.slice(0, -20), 'is truncated'],
  ])('%s: is tried again, and never kept', async (_, body, reason) => {
    const { origin, asked } = await startSite({ [PAGE]: html(body) });
    const cache = cacheFolder();
    const report = await crawlInto(cache, origin, { retry: { retries: 2, delayMs: 1 } });
    expect(report.failed).toEqual([
      { url: origin + PAGE, reason: expect.stringContaining(reason) },
    ]);
    expect(asked.filter((path) => path === PAGE)).toHaveLength(3);
    expect(new PageCache(cache).head(origin + PAGE)).toBeNull();
  });

  it('is followed by the page: the page is kept', async () => {
    const captcha = html('<html><body><h1>Security verification</h1></body></html>');
    const { origin } = await startSite({ [PAGE]: inTurn(captcha, html(GOOD)) });
    const cache = cacheFolder();
    expect(await crawlInto(cache, origin)).toMatchObject({ failed: [], retries: 1 });
    expect(new PageCache(cache).body(origin + PAGE)).toBe(GOOD);
  });

  it('is shorter than it says: it is tried again', async () => {
    const short = inTurn((_, response) => {
      response.writeHead(200, {
        'content-type': 'text/html',
        'content-length': `${GOOD.length + 50}`,
      });
      response.write(GOOD);
      setTimeout(() => response.destroy(), 20);
    }, html(GOOD));
    const { origin } = await startSite({ [PAGE]: short });
    expect(await crawlInto(cacheFolder(), origin)).toMatchObject({ failed: [], retries: 1 });
  });

  it('is larger than any page: it is not tried again', async () => {
    const { origin, asked } = await startSite({ [PAGE]: html('x'.repeat(6 * 2 ** 20)) });
    const { failed } = await crawlInto(cacheFolder(), origin);
    expect(failed.map(({ reason }) => reason)).toEqual(['is larger than 5 MiB']);
    expect(asked.filter((path) => path === PAGE)).toHaveLength(1);
  });

  it('never ends: it is given up', async () => {
    const slow = (_: unknown, response: ServerResponse) =>
      void response.writeHead(200).write('<html>');
    const { origin } = await startSite({ [PAGE]: slow });
    const options = { timeoutMs: 100, retry: { retries: 0, delayMs: 1 } };
    const { failed } = await crawlInto(cacheFolder(), origin, options);
    expect(failed.map(({ reason }) => reason)).toEqual([expect.stringMatching(/timeout/i)]);
  });
});

describe('a redirect', () => {
  it('within the site is followed', async () => {
    const answers = { [PAGE]: leadTo('/document/new/7'), '/document/new/7': html(GOOD) };
    const { origin } = await startSite(answers);
    const cache = cacheFolder();
    expect(await crawlInto(cache, origin)).toMatchObject({ failed: [] });
    expect(new PageCache(cache).body(origin + PAGE)).toBe(GOOD);
  });

  it('to another host is refused, and that host is not asked', async () => {
    const other = await startSite({});
    const { origin } = await startSite({ [PAGE]: leadTo(`${other.origin}${PAGE}`) });
    const { failed } = await crawlInto(cacheFolder(), origin);
    expect(failed[0]?.reason).toContain('which is another host');
    expect(other.asked).toEqual([]);
  });

  it.each(['file:///etc/passwd', 'ftp://127.0.0.1/x', 'https://127.0.0.1/x', '//example.com/x'])(
    'to %s is refused',
    async (location) => {
      const { origin } = await startSite({ [PAGE]: leadTo(location) });
      const { failed } = await crawlInto(cacheFolder(), origin);
      expect(failed[0]?.reason).toBe(`redirects to ${location}, which is another host`);
    },
  );

  it('that never ends is given up', async () => {
    const { origin, asked } = await startSite({ [PAGE]: leadTo(PAGE) });
    const { failed } = await crawlInto(cacheFolder(), origin);
    expect(failed[0]?.reason).toBe('redirects more than 5 times');
    expect(asked.filter((path) => path === PAGE)).toHaveLength(6);
  });

  it('into what robots.txt forbids is refused', async () => {
    const robots = 'User-agent: *\nDisallow: /document/cgi/\n';
    const { origin, asked } = await startSite({
      '/robots.txt': html(robots),
      [PAGE]: leadTo('/document/cgi/7'),
    });
    const { failed } = await crawlInto(cacheFolder(), origin);
    expect(failed[0]?.reason).toBe('is forbidden by robots.txt');
    expect(asked).not.toContain('/document/cgi/7');
  });
});

describe('robots.txt', () => {
  it('that forbids everything leaves nothing to crawl', async () => {
    const { origin, asked } = await startSite({
      '/robots.txt': html('User-agent: tcerr-test\nDisallow: /\n'),
    });
    await expect(crawlInto(cacheFolder(), origin)).rejects.toThrow('is forbidden by robots.txt');
    expect(asked).toEqual(['/robots.txt']);
  });

  it('that cannot be fetched allows nothing', async () => {
    const { origin, asked } = await startSite({
      '/robots.txt': (_, response) => response.writeHead(500).end(),
    });
    const retry = { retries: 1, delayMs: 1 };
    const crawl = crawlInto(cacheFolder(), origin, { retry });
    await expect(crawl).rejects.toThrow('/robots.txt: the server answers 500');
    expect(asked).toEqual(['/robots.txt', '/robots.txt']);
  });

  it('that asks for a delay slows the crawl down', async () => {
    const { origin } = await startSite({
      '/robots.txt': html('User-agent: *\nCrawl-delay: 0.6\n'),
    });
    const start = performance.now();
    await crawlInto(cacheFolder(), origin);
    expect(performance.now() - start).toBeGreaterThan(1100);
  });
});

describe('a site that asks to wait', () => {
  it('is left alone for that long, by every request', async () => {
    const busy = inTurn(
      (_, response) => response.writeHead(429, { 'retry-after': '1' }).end(),
      html(GOOD),
    );
    const { origin } = await startSite({ [PAGE]: busy });
    const start = performance.now();
    expect(await crawlInto(cacheFolder(), origin)).toMatchObject({ failed: [], retries: 1 });
    expect(performance.now() - start).toBeGreaterThan(1000);
  });
});

describe('a page without a tree', () => {
  it('lists its pages as links', async () => {
    const bare = (body: string) => `<!DOCTYPE html><html><body>${body}</body></html>`;
    const { origin, asked } = await startSite({
      '/document/api': html(bare('<a href="/document/api/1">Lantern</a>')),
      '/document/api/1': html(
        bare('<a href="/document/product/1/7">LightLamp</a><a href="/document/product/2/9">x</a>'),
      ),
    });
    expect(await crawlInto(cacheFolder(), origin)).toMatchObject({ pages: 1, failed: [] });
    expect(asked).toEqual(['/robots.txt', '/document/api', '/document/api/1', PAGE]);
  });

  it('and without links is not an index', async () => {
    const { origin } = await startSite({ '/document/api': html('<html></html>') });
    const crawl = crawlInto(cacheFolder(), origin, { retry: { retries: 0, delayMs: 1 } });
    await expect(crawl).rejects.toThrow('lists no products, in its tree or as links');
  });
});
