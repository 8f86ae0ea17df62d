import type { CrawlReport } from './crawl-tally.ts';

/** How many addresses of a list are told. */
const MAX_LISTED = 20;

/** A crawl's report as lines; `unknown` are names of products that the site does not list. */
export function describeCrawl(report: CrawlReport, unknown: readonly string[]): string {
  const { pages, requests, seconds, stored, unchanged, kept, failed, retries } = report;
  const { refusedLinks, slowest } = report;
  return [
    `${report.continued ? 'The last crawl was continued' : 'Crawled'}: ${pages} pages, ${requests} requests in ${seconds.toFixed(1)} s (${(requests / seconds).toFixed(1)} a second), ${retries} retries.`,
    `  ${stored} new or changed, ${unchanged} unchanged, ${kept} had already, ${failed.length} failed`,
    ...unknown.map((name) => `  ${name}: the site lists no such product`),
    ...listed('could not be had:', failed, ({ url, reason }) => `${url}: ${reason}`),
    ...listed('links were not followed, as they lead to no page here:', refusedLinks, String),
    ...listed('slowest answers:', slowest, ({ url, tookMs }) => `${Math.round(tookMs)} ms: ${url}`),
  ].join('\n');
}

function listed<T>(heading: string, items: readonly T[], line: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const lines = items.slice(0, MAX_LISTED).map((item) => `  ${line(item).slice(0, 300)}`);
  const more = items.length > MAX_LISTED ? [`  and ${items.length - MAX_LISTED} more`] : [];
  return [`${items.length} ${heading}`, ...lines, ...more];
}
