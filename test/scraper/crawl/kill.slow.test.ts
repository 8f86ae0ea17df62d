import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { snapshot, temporaryFolder } from '../helpers.ts';
import { mirrorMissing, NEEDS_MIRROR, startMirror } from './mirror.ts';
import { buildFrom, crawlInto, expectTruth } from './run.ts';

const CONCURRENCY = 4;
const KILLS = 3;

describe.skipIf(mirrorMissing)(`a crawl that is killed ${NEEDS_MIRROR}`, () => {
  it('goes on where it was, and asks for nothing that it has', async () => {
    const folder = temporaryFolder();
    const [cache, content] = [join(folder, 'cache'), join(folder, 'content')];
    const mirror = await startMirror('--services', 'ocr', '--latency', '50');
    let kept = new Map<string, string>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      await crawlAndKill(mirror.origin, cache, kept.size + 5);
      const pages = pagesIn(cache);
      for (const [name, bytes] of kept) expect(pages.get(name), 'is not stored again').toBe(bytes);
      kept = pages;
    }
    expect(kept.size, 'something was left to do').toBeGreaterThan(0);
    const report = await crawlInto(cache, mirror.origin, { concurrency: CONCURRENCY });
    const pages = pagesIn(cache);
    for (const [name, bytes] of kept) expect(pages.get(name)).toBe(bytes);
    expect(report).toMatchObject({ continued: true, failed: [] });
    expect(report.stored + report.kept).toBe(pages.size);
    expect(report.kept).toBe(kept.size);

    // Every kill may cost robots.txt and the requests that were open.
    const { requests } = await mirror.stats();
    expect(requests).toBeLessThanOrEqual(pages.size + 1 + KILLS * (CONCURRENCY + 1));
    await buildFrom(cache, content);
    await expectTruth(mirror, content);
    const names = [...snapshot(cache).keys()];
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

/** The stored pages, without what is half written: a crawl that runs may rename it at any moment. */
function pagesIn(cache: string): Map<string, string> {
  const folder = join(cache, 'pages');
  return existsSync(folder) ? snapshot(folder, (name) => !name.endsWith('.part')) : new Map();
}

/** Kills a crawl at a random moment after it has stored so many pages. */
async function crawlAndKill(origin: string, cache: string, pages: number): Promise<void> {
  const location = ['--base-url', origin, '--cache', cache];
  const how = ['--rate', '0', '--concurrency', `${CONCURRENCY}`];
  const child = spawn(process.execPath, ['scraper/cli.ts', 'crawl', ...location, ...how], {
    stdio: 'ignore',
  });
  const exit = once(child, 'exit');
  while (pagesIn(cache).size < pages) await sleep(10);
  await sleep(Math.random() * 50);
  child.kill('SIGKILL');
  await exit;
}
