import { hash } from 'node:crypto';
import { readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PageCache } from '../../../scraper/cache/page-cache.ts';
import { ContentError } from '../../../src/content/content-error.ts';
import type { Source } from '../../../src/schema/facts/source.ts';
import { snapshot, temporaryFolder } from '../helpers.ts';
import { mirrorMissing, NEEDS_MIRROR, startMirror } from './mirror.ts';
import { buildFrom, crawlAndBuild, crawlInto, expectTruth } from './run.ts';

/** A service with two versions, a small one, and one of some forty pages. */
const SERVICES = ['--services', 'advisor,organization'];
const SMALL = ['--services', 'ocr'];

function folders() {
  const folder = temporaryFolder();
  return { folder, cache: join(folder, 'cache'), content: join(folder, 'content') };
}

function sourcesOf(content: string): Source[] {
  return JSON.parse(readFileSync(join(content, 'international/pages/sources.json'), 'utf8'));
}

/** A snapshot without the files that say where pages were read, and when. */
function facts(content: string): Map<string, string> {
  return withoutSources(filesOf(content));
}

function withoutSources(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([name]) => name !== '/international/pages/sources.json'));
}

/** A hash of every file, which a failure prints in less than a page. */
function filesOf(folder: string): Map<string, string> {
  return new Map(Array.from(snapshot(folder), ([name, bytes]) => [name, hash('sha256', bytes)]));
}

describe.skipIf(mirrorMissing)(`a crawl of a copy of the site ${NEEDS_MIRROR}`, () => {
  it('gives what the copy contains, and asks for every page once', async () => {
    const { cache, content } = folders();
    const { mirror, crawled, built } = await crawlAndBuild(cache, content, ...SERVICES);
    await expectTruth(mirror, content);
    const { pages, products } = await mirror.truth();
    const stats = await mirror.stats();
    expect(stats.requests).toBe(pages + products + 2);
    expect(stats.disallowed).toBe(0);
    expect(stats.userAgents).toEqual(['tcerr-test (+mailto:test@example.com)']);
    expect(crawled).toMatchObject({ pages, unchanged: 0, kept: 0, retries: 0, failed: [] });
    expect(built).toMatchObject({ parsedPages: pages, failed: [], unreadable: [], unvisited: 0 });

    const before = filesOf(content);
    const again = await crawlInto(cache, mirror.origin);
    expect(again).toMatchObject({ stored: 0, unchanged: pages + products + 1, failed: [] });
    expect((await mirror.stats()).notModified).toBe(pages + products + 1);
    const rebuilt = await buildFrom(cache, content);
    expect(rebuilt).toMatchObject({ parsedPages: 0, changedFiles: 0 });
    expect(rebuilt.changes.isEmpty).toBe(true);
    expect(filesOf(content)).toEqual(before);
  });

  it('gives the same although many pages fail at first', async () => {
    const [well, ill] = [folders(), folders()];
    await crawlAndBuild(well.cache, well.content, ...SMALL);
    const faults = [...SMALL, '--faults', '0.4'];
    const { mirror, crawled } = await crawlAndBuild(ill.cache, ill.content, ...faults);
    expect((await mirror.stats()).faultsServed).toBeGreaterThan(10);
    expect(crawled.failed).toEqual([]);
    expect(crawled.retries).toBeGreaterThan(10);
    expect(filesOf(ill.content)).toEqual(filesOf(well.content));
  });

  it('leaves broken pages out, or keeps what was known of them, marked stale', async () => {
    const [well, ill] = [folders(), folders()];
    await crawlAndBuild(well.cache, well.content, ...SMALL);
    const broken = [...SMALL, '--broken', '0.15'];
    const { crawled, built } = await crawlAndBuild(ill.cache, ill.content, ...broken);
    expect(crawled.failed.length).toBeGreaterThan(3);
    const urls = crawled.failed.map(({ url }) => url);
    expect(built.failed.map(({ url }) => url).sort()).toEqual(urls.sort());
    const paths = new Set(urls.map((url) => new URL(url).pathname));
    const isHad = ({ url }: Source) => !paths.has(new URL(url ?? '').pathname);
    expect(sourcesOf(ill.content)).toEqual(sourcesOf(well.content).filter(isHad));

    const before = filesOf(well.content);
    await buildFrom(ill.cache, well.content);
    expect(facts(well.content)).toEqual(withoutSources(before));
    const stale = sourcesOf(well.content).filter((source) => source.stale);
    expect(stale).toEqual(sourcesOf(well.content).filter((source) => !isHad(source)));
    expect(stale.length).toBeGreaterThan(3);
    await buildFrom(well.cache, well.content);
    expect(filesOf(well.content)).toEqual(before);
  });

  it('refuses pages whose markup has changed, says what broke, and changes nothing', async () => {
    const { folder, cache, content } = folders();
    await crawlAndBuild(cache, content, ...SMALL);
    const before = filesOf(content);
    const mirror = await startMirror(...SMALL, '--drift');
    const drifted = join(folder, 'drifted');
    const { failed, pages } = await crawlInto(drifted, mirror.origin);
    expect(failed).toEqual([]);
    const expectation = `${pages} of ${pages} pages: has no #docArticleContent .markdown-text-box`;
    await expect(buildFrom(drifted, content)).rejects.toThrow(expectation);
    await expect(buildFrom(drifted, join(folder, 'new'))).rejects.toThrow(ContentError);
    expect(filesOf(content)).toEqual(before);
  });

  it('settles under a limit that the site sets', async () => {
    const { cache } = folders();
    const mirror = await startMirror('--services', 'postgres', '--max-rate', '20');
    const { failed } = await crawlInto(cache, mirror.origin, { perSecond: 50, limit: 60 });
    expect(failed).toEqual([]);
    const { tooFast } = await mirror.stats();
    expect(tooFast).toBeGreaterThan(0);
    expect(tooFast, 'it is refused once, not again and again').toBeLessThanOrEqual(16);
  });

  it('sends no more requests in any second than allowed', async () => {
    const { cache } = folders();
    const mirror = await startMirror('--services', 'postgres');
    await crawlInto(cache, mirror.origin, { perSecond: 10, concurrency: 10, limit: 35 });
    const stats = await mirror.stats();
    expect(stats.requests).toBe(38);
    expect(stats.maxPerSecond).toBeLessThanOrEqual(10);
    expect(stats.disallowed).toBe(0);
  });

  it('has no more requests open than allowed', async () => {
    const { cache } = folders();
    const mirror = await startMirror('--services', 'postgres', '--latency', '20');
    await crawlInto(cache, mirror.origin, { concurrency: 3, limit: 30 });
    expect((await mirror.stats()).maxConcurrent).toBe(3);
  });

  it('gives the same content in a frame of any language', async () => {
    const own = folders();
    const { mirror } = await crawlAndBuild(own.cache, own.content, '--services', 'advisor');
    const bare = (source: Source) => ({ ...source, url: null, frameLanguage: null, sha256: null });
    for (const language of ['ko', 'zh', 'pt']) {
      const framed = folders();
      await crawlInto(framed.cache, `${mirror.origin}/${language}`);
      await buildFrom(framed.cache, framed.content);
      expect(facts(framed.content)).toEqual(facts(own.content));
      expect(sourcesOf(framed.content).map(bare)).toEqual(sourcesOf(own.content).map(bare));
      expect(sourcesOf(framed.content)[0]).toMatchObject({
        frameLanguage: language,
        url: expect.stringContaining(`https://www.tencentcloud.com/${language}/document/product/`),
      });
    }
  });

  it('finishes a hostile site within its limits', async () => {
    const { folder, cache, content } = folders();
    const { crawled, built } = await crawlAndBuild(
      cache,
      content,
      ...['--services', 'advisor', '--hostile'],
    );
    const failures = new Map(
      crawled.failed.map(({ url, reason }) => [url.split('/').at(-1), reason]),
    );
    expect(failures).toEqual(
      new Map([
        ['4', 'is larger than 5 MiB'],
        ['5', 'has an empty container in place of its content'],
      ]),
    );
    expect(crawled.refusedLinks).toEqual([
      'http://127.0.0.1:9/document/product/99999/98',
      '/document/loop',
    ]);
    expect(built.failed).toHaveLength(2);
    expect(built.unreadable.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('has no known kind'),
      expect.stringContaining('nests its elements more than 1000 deep'),
    ]);

    const hostile = readFileSync(
      join(content, 'international/pages/services/hostile.2020-01-01.json'),
      'utf8',
    );
    expect(hostile).toContain('"FailedOperation.Ok"');
    expect(hostile).not.toMatch(/etc\/passwd|<img|<svg|onerror|javascript:|alert\(/);
    const malformed = built.issues.filter(({ reason }) => reason === 'is not an error code');
    expect(malformed.map(({ text }) => text.slice(0, 20))).toEqual([
      '../../../etc/passwd',
      'empty code',
      'FailedOperation.AAAA',
    ]);
    const names = [...snapshot(folder).keys()];
    expect(names.filter((name) => !/^\/(?:cache|content)\//.test(name))).toEqual([]);
    expect(names.filter((name) => name.startsWith('/cache/pages/'))).toEqual(
      names.filter((name) => /^\/cache\/pages\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name)),
    );
  });

  it('asks again for a page that is not whole on disk', async () => {
    const { cache } = folders();
    const mirror = await startMirror('--services', 'advisor');
    const { pages } = await crawlInto(cache, mirror.origin);
    const [path = ''] = [...snapshot(join(cache, 'pages')).keys()];
    truncateSync(join(cache, 'pages', path), statSync(join(cache, 'pages', path)).size - 10);
    const { stored, unchanged } = await crawlInto(cache, mirror.origin);
    const { products } = await mirror.truth();
    expect([stored, unchanged]).toEqual([1, pages + products]);
    expect(new PageCache(cache).head(`${mirror.origin}/document/api`)).not.toBeNull();
  });
});
