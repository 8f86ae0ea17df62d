import type { CrawlReport } from './crawl-tally.ts';

/** The maximum number of URLs in a list. */
const MAX_LISTED = 20;

/** The lines that describe a crawl; `unknown` contains names of products that the site does not list. */
export function describeCrawl(report: CrawlReport, unknown: readonly string[]): string {
  const { pages, requests, seconds, stored, unchanged, kept, failed, retries } = report;
  const { refusedLinks, slowest } = report;
  return [
    `${report.continued ? 'Continued the last crawl' : 'Crawled'}: ${pages} pages, ${requests} requests in ${seconds.toFixed(1)} s (${(requests / seconds).toFixed(1)} per second), ${retries} retries.`,
    `  ${stored} new or changed, ${unchanged} unchanged, ${kept} already downloaded, ${failed.length} failed`,
    ...unknown.map((name) => `  ${name}: the site does not list this product`),
    ...listed('URLs could not be fetched:', failed, ({ url, reason }) => `${url}: ${reason}`),
    ...listed(
      'links were not followed, because they do not lead to a page of this site:',
      refusedLinks,
      String,
    ),
    ...listed('slowest answers:', slowest, ({ url, tookMs }) => `${Math.round(tookMs)} ms: ${url}`),
  ].join('\n');
}

function listed<T>(heading: string, items: readonly T[], line: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const lines = items.slice(0, MAX_LISTED).map((item) => `  ${line(item).slice(0, 300)}`);
  const more = items.length > MAX_LISTED ? [`  and ${items.length - MAX_LISTED} more`] : [];
  return [`${items.length} ${heading}`, ...lines, ...more];
}
