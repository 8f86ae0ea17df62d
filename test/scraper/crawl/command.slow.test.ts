import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findBodyProblem } from '../../../scraper/crawl/find-body-problem.ts';
import { userAgentFor } from '../../../scraper/crawl/user-agent.ts';
import { parseSite } from '../../../scraper/site/site-address.ts';
import { runScrape, temporaryFolder } from '../helpers.ts';
import { mirrorMissing, NEEDS_MIRROR, startMirror } from './mirror.ts';

const SAMPLES = '../shared/samples';
const SAMPLE_PAGES = ['15689-api-overview', '15692-common-params', '15694-responses'].concat(
  '15699-action-DescribeKeyPairs',
);

describe('scrape crawl', () => {
  it.each<[string, string[], string]>([
    ['without a contact', [], 'name an email or web address with --contact or CRAWL_CONTACT'],
    ['with an invalid contact', ['--contact', 'me'], '"me" is not one'],
    [
      'of no site',
      ['--base-url', 'file:///etc'],
      'is not the https address of a documentation site',
    ],
    [
      'at no rate',
      ['--contact', 'a@b.example', '--rate', '-1'],
      '--rate is "-1", but must be a number above 0',
    ],
    ['none at a time', ['--contact', 'a@b.example', '--concurrency', '0'], '--concurrency is "0"'],
    [
      'of no kind',
      ['--contact', 'a@b.example', '--kinds', 'x,action'],
      '--kinds is "x", but must be among action,',
    ],
  ])('%s is refused', (_, options, reason) => {
    const cache = join(temporaryFolder(), 'cache');
    const { status, out, err } = runScrape('crawl', '--cache', cache, ...options);
    expect(err).toContain(reason);
    expect(err).not.toMatch(/^\s+at /m);
    expect([status, out]).toEqual([1, '']);
    expect(existsSync(cache)).toBe(false);
  });

  it.skipIf(mirrorMissing)(`brings what is asked for, and builds it ${NEEDS_MIRROR}`, async () => {
    const folder = temporaryFolder();
    const [cache, content] = [join(folder, 'cache'), join(folder, 'content')];
    const mirror = await startMirror('--services', 'advisor,postgres');
    const { status, out, err } = runScrape(
      ...[
        'crawl',
        '--base-url',
        mirror.origin,
        '--rate',
        '0',
        '--cache',
        cache,
        '--content',
        content,
      ],
      ...['--products', 'advisor,nosuch', '--kinds', 'action,error-codes', '--limit', '3'],
    );
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^Crawled: 3 pages, 6 requests in /);
    expect(out).toContain('nosuch: the site does not list this product');
    expect(out).toMatch(/^ {2}action: 3$/m);
    expect(out).toContain('not crawled yet: 9');
    const { counts } = JSON.parse(
      readFileSync(join(content, 'international/manifest.json'), 'utf8'),
    );
    expect(counts).toMatchObject({ services: 1, actions: 3 });
    expect((await mirror.stats()).userAgents).toEqual([
      expect.stringMatching(/^tcerr-crawler\/\d+\.\d+\.\d+ \(\+\S+@\S+\)$/),
    ]);
  });

  it('names whoever runs it', () => {
    const site = parseSite('https://www.tencentcloud.com');
    expect(userAgentFor(site, 'https://example.com/me')).toMatch(
      / \(\+https:\/\/example\.com\/me\)$/,
    );
  });
});

describe('a real page of the site', () => {
  it.skipIf(!existsSync(SAMPLES)).each(SAMPLE_PAGES)(
    'such as %s is recognized (needs ../shared/samples)',
    (name) => {
      const html = gunzipSync(readFileSync(join(SAMPLES, `zh-213-${name}.html.gz`))).toString(
        'utf8',
      );
      expect(findBodyProblem(html, name)).toBeNull();
      const half = html.slice(0, html.length / 2);
      expect(findBodyProblem(half, name)).toBe('is truncated: it has no end');
    },
  );
});
