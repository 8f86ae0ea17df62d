import { resolve } from 'node:path';
import { ContentError } from '../../src/content/content-error.ts';
import { findProduct } from '../../src/content/find-product.ts';
import type { Product } from '../../src/schema/facts/service.ts';
import { crawl } from '../crawl/crawl.ts';
import { CRAWL_DEFAULTS } from '../crawl/crawl-options.ts';
import { describeCrawl } from '../crawl/describe-crawl.ts';
import { CONTACT_VARIABLE, userAgentFor } from '../crawl/user-agent.ts';
import { EXPECTED_KINDS, type ExpectedKind } from '../site/expected-kind.ts';
import { parseSite } from '../site/site-address.ts';
import type { SiteProduct } from '../site/site-tree.ts';
import { EMBEDDED_CONTENT, readProducts } from '../write/products.ts';

/** What `scrape crawl` is told. */
export interface CrawlCommand {
  baseUrl: string;
  products?: string;
  kinds?: string;
  rate: string;
  concurrency: string;
  limit?: string;
  cache: string;
  contact?: string;
  refresh: boolean;
}

/**
 * `scrape crawl`: brings pages of the documentation site into a cache folder. Returns what to print.
 * @throws {ContentError} when the site cannot be crawled, or an option is no such thing.
 */
export async function crawlSite(command: CrawlCommand): Promise<string> {
  const site = parseSite(command.baseUrl);
  const asked = listOf(command.products);
  const found = new Set<string>();
  const known = readProducts(EMBEDDED_CONTENT);
  const report = await crawl({
    ...CRAWL_DEFAULTS,
    site,
    cache: resolve(process.env.INIT_CWD ?? '', command.cache),
    userAgent: userAgentFor(site, command.contact ?? process.env[CONTACT_VARIABLE]),
    perSecond: numberOf('--rate', command.rate),
    concurrency: wholeNumberOf('--concurrency', command.concurrency),
    limit: command.limit ? wholeNumberOf('--limit', command.limit) : Number.POSITIVE_INFINITY,
    wanted: (product) => {
      if (!asked) return true;
      const names = namesOf(product, known).filter((name) => asked.has(name));
      for (const name of names) found.add(name);
      return names.length > 0;
    },
    kinds: kindsOf(command.kinds),
    anew: command.refresh,
    progress: process.stderr.isTTY === true,
  });
  const missing = [...(asked ?? [])].filter((name) => !found.has(name));
  return describeCrawl(report, missing);
}

/** What a person may call a product: its number, its title, or the service that it documents. */
function namesOf({ id, title }: SiteProduct, known: readonly Product[]): string[] {
  const service = findProduct(known, title)?.service;
  return [String(id), title.toLowerCase(), ...(service ? [service] : [])];
}

function listOf(names: string | undefined): ReadonlySet<string> | undefined {
  if (names === undefined) return undefined;
  return new Set(names.split(',').map((name) => name.trim().toLowerCase()));
}

function kindsOf(names: string | undefined): ReadonlySet<ExpectedKind> {
  if (names === undefined) return new Set(EXPECTED_KINDS);
  const asked = names.split(',').map((name) => name.trim());
  const unknown = asked.filter((name) => !EXPECTED_KINDS.some((kind) => kind === name));
  if (unknown.length > 0) throw unusable('--kinds', unknown.join(','), EXPECTED_KINDS.join(', '));
  return new Set(EXPECTED_KINDS.filter((kind) => asked.includes(kind)));
}

/** A number above 0; `0` and `none` stand for no limit. */
function numberOf(option: string, text: string): number {
  if (text === '0' || text === 'none') return Number.POSITIVE_INFINITY;
  const value = Number(text);
  if (Number.isFinite(value) && value > 0 && text.trim() !== '') return value;
  throw unusable(option, text, 'a number above 0, or 0 for no limit');
}

function wholeNumberOf(option: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw unusable(option, text, 'a whole number above 0');
}

function unusable(option: string, text: string, expected: string): ContentError {
  return new ContentError('The crawl was not begun:', [`${option} is "${text}"; give ${expected}`]);
}
