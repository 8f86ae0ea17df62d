import { ContentError } from '../../src/content/content-error.ts';
import { findProduct } from '../../src/content/find-product.ts';
import type { Product } from '../../src/schema/facts/service.ts';
import { crawl } from '../crawl/crawl.ts';
import { CRAWL_DEFAULTS } from '../crawl/crawl-options.ts';
import { describeCrawl } from '../crawl/describe-crawl.ts';
import { userAgentFor } from '../crawl/user-agent.ts';
import { callerPath, contactAddress } from '../settings.ts';
import { EXPECTED_KINDS, type ExpectedKind } from '../site/expected-kind.ts';
import { parseSite } from '../site/site-address.ts';
import type { SiteProduct } from '../site/site-tree.ts';
import { EMBEDDED_CONTENT, readProducts } from '../write/products.ts';

/** The options of `scrape crawl`. */
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
 * `scrape crawl`: downloads pages of the documentation site into a cache folder. Returns the text to
 * print.
 * @throws {ContentError} if the site cannot be crawled, or an option is invalid.
 */
export async function crawlSite(command: CrawlCommand): Promise<string> {
  const site = parseSite(command.baseUrl);
  const asked = listOf(command.products);
  const found = new Set<string>();
  const known = readProducts(EMBEDDED_CONTENT);
  const report = await crawl({
    ...CRAWL_DEFAULTS,
    site,
    cache: callerPath(command.cache),
    userAgent: userAgentFor(site, command.contact ?? contactAddress()),
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

/** The names of a product: its number, its title and the service that it documents. */
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
  if (unknown.length > 0)
    throw invalid('--kinds', unknown.join(','), `must be among ${EXPECTED_KINDS.join(', ')}`);
  return new Set(EXPECTED_KINDS.filter((kind) => asked.includes(kind)));
}

/** A number above 0; `0` and `none` mean no limit. */
function numberOf(option: string, text: string): number {
  if (text === '0' || text === 'none') return Number.POSITIVE_INFINITY;
  const value = Number(text);
  if (Number.isFinite(value) && value > 0 && text.trim() !== '') return value;
  throw invalid(option, text, 'must be a number above 0, or 0 for no limit');
}

function wholeNumberOf(option: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw invalid(option, text, 'must be a whole number above 0');
}

function invalid(option: string, text: string, rule: string): ContentError {
  return new ContentError('The crawl has not started:', [`${option} is "${text}", but ${rule}`]);
}
