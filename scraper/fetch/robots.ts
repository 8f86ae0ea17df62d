import robotsParser from 'robots-parser';
import { ContentError } from '../../src/content/content-error.ts';
import { FetchFailure, RefusedFailure } from './failures.ts';
import type { PageClient } from './page-client.ts';
import { type RetryOptions, retry } from './retry.ts';

/** A site's rules for one crawler. */
export interface Robots {
  isAllowed(url: string): boolean;
  /** The maximum number of requests per second; `Infinity` if robots.txt sets none. */
  perSecond: number;
}

/**
 * Fetches a site's robots.txt. A site without one allows everything.
 * @throws {ContentError} if it cannot be fetched, because then nothing is allowed.
 * @see https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1
 */
export async function fetchRobots(
  client: PageClient,
  origin: string,
  userAgent: string,
  options: RetryOptions,
): Promise<Robots> {
  const url = `${origin}/robots.txt`;
  try {
    const answer = await retry(() => client.get(url), options);
    const text = answer.status === 'fresh' ? Buffer.from(answer.body).toString('utf8') : '';
    return parseRobots(url, text, userAgent);
  } catch (error) {
    if (error instanceof RefusedFailure) return parseRobots(url, '', userAgent);
    if (!(error instanceof FetchFailure)) throw error;
    throw new ContentError('The site cannot be crawled:', [`${url}: ${error.message}`]);
  }
}

/** Parses the robots.txt of a URL; an empty text allows everything. */
export function parseRobots(url: string, text: string, userAgent: string): Robots {
  const robots = robotsParser(url, text);
  const [product] = userAgent.split(/[/ ]/);
  const delaySeconds = robots.getCrawlDelay(product);
  return {
    isAllowed: (address) => robots.isAllowed(address, product) !== false,
    perSecond: delaySeconds ? 1 / delaySeconds : Number.POSITIVE_INFINITY,
  };
}
