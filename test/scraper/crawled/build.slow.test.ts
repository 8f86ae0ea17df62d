import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../../scraper/crawled/build-content.ts';
import { buildMarkdown, buildText } from '../../../scraper/crawled/describe-build.ts';
import { ContentError } from '../../../src/content/content-error.ts';
import { mirrorMissing, NEEDS_MIRROR, startMirror } from '../crawl/mirror.ts';
import { buildFrom, crawlAndBuild, crawlInto, expectTruth } from '../crawl/run.ts';
import { CONTENT, copyOfContent, runScrape, snapshot, temporaryFolder } from '../helpers.ts';

const SERVICES = ['--services', 'advisor'];
const ADVISOR = 'international/pages/services/advisor.2020-07-21.json';

function folders() {
  const folder = temporaryFolder();
  return { folder, cache: join(folder, 'cache'), content: join(folder, 'content') };
}

function readJson(folder: string, name: string) {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

function change(folder: string, name: string, how: (value: never) => void): void {
  const value = readJson(folder, name);
  how(value as never);
  writeFileSync(join(folder, name), JSON.stringify(value));
}

describe('a build', () => {
  it('of a cache that no crawl has filled says so', async () => {
    const { folder, content } = folders();
    const options = { cache: folder, content, factsOnly: false, allowRemovals: false };
    await expect(build(options)).rejects.toThrow(
      'does not contain a crawled site; run npm run scrape -- crawl',
    );
  });
});

describe.skipIf(mirrorMissing)(`a build over earlier content ${NEEDS_MIRROR}`, () => {
  it('does not change what it has no pages of', async () => {
    const { folder, cache, content } = folders();
    const { mirror } = await crawlAndBuild(cache, content, '--services', 'advisor,as');
    const before = snapshot(content);
    const part = join(folder, 'part');
    await crawlInto(part, mirror.origin, { limit: 2, wanted: ({ title }) => title === 'ADVISOR' });
    const { unvisited, changedFiles } = await buildFrom(part, content);
    expect(changedFiles).toBe(0);
    expect(unvisited).toBeGreaterThanOrEqual(10);
    expect(snapshot(content)).toEqual(before);
  });

  it('marks what is no longer on any page, and asks before it does so to many', async () => {
    const { cache, content } = folders();
    await crawlAndBuild(cache, content, ...SERVICES);
    change(content, 'international/pages/sources.json', (sources: { id: string }[]) => {
      sources.push({ ...sources[0], id: 'page-1000-999999' });
    });
    change(content, ADVISOR, (version: Record<string, object[]>) => {
      const { sources = [], actions = [], errorCodes = [] } = version;
      (sources as unknown as string[]).push('page-1000-999999');
      actions.push({ ...actions[0], name: 'DescribeGone', sources: ['page-1000-999999'] });
      errorCodes.push({ code: 'Gone', scope: 'service', sources: ['page-1000-999999'] });
    });
    const before = snapshot(content);
    await expect(buildFrom(cache, content)).rejects.toThrow(
      '1 of 4 actions are no longer on any page',
    );
    expect(snapshot(content)).toEqual(before);

    const report = await buildFrom(cache, content, { allowRemovals: true });
    expect(buildText(report)).toMatch(
      /No longer on any page:\n {2}advisor 2020-07-21: 1 of \d+ codes, 1 of 4 actions/,
    );
    const { actions, errorCodes, sources } = readJson(content, ADVISOR);
    const mark = { removed: { lastSeen: '2025-10-30' } };
    expect(actions).toContainEqual(expect.objectContaining({ name: 'DescribeGone', ...mark }));
    expect(errorCodes).toContainEqual(expect.objectContaining({ code: 'Gone', ...mark }));
    expect(sources).not.toContain('page-1000-999999');
    expect(report.changes.counts.actions.removed).toBe(1);
    const again = await buildFrom(cache, content);
    expect(again.changedFiles).toBe(0);
  });

  it('takes a page that states nothing any more for broken, not for gone', async () => {
    const { cache, content } = folders();
    await crawlAndBuild(cache, content, ...SERVICES);
    // A page of prose that stated an action once.
    change(
      content,
      'international/pages/sources.json',
      (sources: { id: string; kind: string }[]) => {
        const action = sources.find(({ kind }) => kind === 'action');
        sources.push({ ...action, id: 'page-1000-1000001', kind: 'action' });
      },
    );
    change(content, ADVISOR, (version: Record<string, object[]>) => {
      const { sources = [], actions = [] } = version;
      (sources as unknown as string[]).push('page-1000-1000001');
      actions.push({ ...actions[0], name: 'DescribeHistory', sources: ['page-1000-1000001'] });
    });
    const { unreadable } = await buildFrom(cache, content);
    expect(unreadable.map(({ problem }) => problem)).toEqual(['no longer states facts']);
    const names = readJson(content, ADVISOR).actions.map(({ name }: { name: string }) => name);
    expect(names).toContain('DescribeHistory');
  });

  it('leaves the sentences out when asked to, and nothing else', async () => {
    const { cache, content } = folders();
    const mirror = await startMirror(...SERVICES);
    await crawlInto(cache, mirror.origin);
    await buildFrom(cache, content, { factsOnly: true });
    await expectTruth(mirror, content);
    const files = [ADVISOR, 'international/pages/common.json'].map((name) =>
      readFileSync(join(content, name), 'utf8'),
    );
    expect(files.join()).not.toMatch(/"text":|"examples":|"body":/);
    expect(files[0]).toMatch(/"rateLimitPerSecond":\d+/);
  });

  it('reports in words what it did, whatever pages say', async () => {
    const { cache, content } = folders();
    const { built } = await crawlAndBuild(cache, content, ...SERVICES, '--hostile');
    const text = buildText(built);
    expect(text).toMatch(/^ {2}action: 4$/m);
    expect(text).toMatch(
      /Pages that could not be fetched; their previous facts stay, marked stale \(2\):/,
    );
    expect(text).toContain('3 × is not an error code:');
    expect(text).toMatch(/^Slowest pages to parse:$/m);
    expect(text).toMatch(/^ {2}4 actions: 4 added$/m);
    const markdown = buildMarkdown(built);
    expect(markdown).toMatch(/^## Data: from /);
    expect(markdown).toMatch(/^- action: 4$/m);
    expect(markdown.length).toBeLessThan(65_000);
    expect(markdown.replaceAll(/`[^`]*`/g, '')).not.toMatch(/[<>]|https?:/);
  });
});

describe.skipIf(mirrorMissing)(`a build with captures ${NEEDS_MIRROR}`, () => {
  it('reads them as well, follows the crawled page, and leaves the check of captures in force', async () => {
    const content = copyOfContent();
    const cache = join(temporaryFolder(), 'cache');
    const mirror = await startMirror('--services', 'postgres');
    await crawlInto(cache, mirror.origin);
    const { issues } = await buildFrom(cache, content);
    expect(issues).toContainEqual(
      expect.objectContaining({
        page: 'capture-003',
        row: expect.stringContaining('OpenAccountCAM'),
      }),
    );
    const { actions } = readJson(content, 'international/pages/services/postgres.2017-03-12.json');
    const action = actions.find(({ name }: { name: string }) => name === 'OpenAccountCAM');
    expect(action.sources).toEqual([expect.stringMatching(/^page-409-/)]);
    expect(
      readJson(content, 'international/pages/services/cam.2019-01-16.json').actions[0].sources,
    ).toEqual(['capture-002']);

    expect(runScrape('captures', '--check', '--content', content).status).toBe(0);
    const { status, err } = runScrape('captures', '--content', content);
    expect(status).toBe(1);
    expect(err).toContain('run npm run scrape -- build, which reads both');
    const capture = '004_d822685205e34ba0.txt';
    const text = readFileSync(join(CONTENT, 'sources', capture), 'utf8');
    writeFileSync(join(content, 'sources', capture), `${text}\n`);
    expect(runScrape('captures', '--check', '--content', content).err).toContain(
      'capture-004: has changed',
    );
  });

  it('without words follows the captures, which have them', async () => {
    const content = copyOfContent();
    const cache = join(temporaryFolder(), 'cache');
    const mirror = await startMirror('--services', 'postgres');
    await crawlInto(cache, mirror.origin);
    await buildFrom(cache, content, { factsOnly: true });
    const { actions } = readJson(content, 'international/pages/services/postgres.2017-03-12.json');
    const action = actions.find(({ name }: { name: string }) => name === 'OpenAccountCAM');
    expect(action.sources).toEqual(['capture-003']);
    expect(action.descriptions).toHaveLength(1);
  });

  it('changes nothing when the content cannot be read', async () => {
    const { folder, cache, content } = folders();
    await crawlAndBuild(cache, content, ...SERVICES);
    const damaged = join(folder, 'damaged');
    cpSync(content, damaged, { recursive: true });
    writeFileSync(join(damaged, ADVISOR), '{');
    const before = snapshot(damaged);
    await expect(buildFrom(cache, damaged)).rejects.toThrow(ContentError);
    expect(snapshot(damaged)).toEqual(before);
  });
});
