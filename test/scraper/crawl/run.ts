import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { crawl } from '../../../scraper/crawl/crawl.ts';
import { CRAWL_DEFAULTS, type CrawlOptions } from '../../../scraper/crawl/crawl-options.ts';
import type { CrawlReport } from '../../../scraper/crawl/crawl-tally.ts';
import { build } from '../../../scraper/crawled/build-content.ts';
import type { BuildReport } from '../../../scraper/crawled/build-report.ts';
import { EXPECTED_KINDS } from '../../../scraper/site/expected-kind.ts';
import { parseSite } from '../../../scraper/site/site-address.ts';
import type { Counts } from '../../../src/schema/facts/manifest.ts';
import { type Mirror, startMirror } from './mirror.ts';

/** Crawls with no rate limit and short pauses, unless a test says otherwise. */
export function crawlInto(
  cache: string,
  baseUrl: string,
  options: Partial<CrawlOptions> = {},
): Promise<CrawlReport> {
  return crawl({
    ...CRAWL_DEFAULTS,
    site: parseSite(baseUrl),
    cache,
    userAgent: 'tcerr-test (+mailto:test@example.com)',
    perSecond: Number.POSITIVE_INFINITY,
    concurrency: 8,
    limit: Number.POSITIVE_INFINITY,
    wanted: () => true,
    kinds: new Set(EXPECTED_KINDS),
    anew: false,
    progress: false,
    retry: { retries: 6, delayMs: 10 },
    ...options,
  });
}

export function buildFrom(
  cache: string,
  content: string,
  options: { factsOnly?: boolean; allowRemovals?: boolean } = {},
): Promise<BuildReport> {
  return build({ cache, content, factsOnly: false, allowRemovals: false, ...options });
}

/** Fails unless content has exactly what a mirror says that it serves. */
export async function expectTruth(mirror: Mirror, content: string): Promise<void> {
  const truth = await mirror.truth();
  const { counts }: { counts: Counts } = JSON.parse(
    readFileSync(join(content, 'international/manifest.json'), 'utf8'),
  );
  const { services, actions, inputParameters, outputParameters, dataTypes } = truth;
  const { dataTypeMembers, commonErrorCodes, serviceErrorCodes, actionErrorCodes, examples } =
    truth;
  expect(counts).toMatchObject({
    ...{ services, actions, inputParameters, outputParameters, dataTypes, dataTypeMembers },
    ...{ commonErrorCodes, serviceErrorCodes, actionErrorCodes, examples },
    serviceVersions: truth.products,
    distinctErrorCodes: truth.uniqueServiceErrorCodes,
  });
}

/** A mirror, crawled whole and built into a content folder. */
export async function crawlAndBuild(cache: string, content: string, ...mirrorOptions: string[]) {
  const mirror = await startMirror(...mirrorOptions);
  const crawled = await crawlInto(cache, mirror.origin);
  return { mirror, crawled, built: await buildFrom(cache, content) };
}
