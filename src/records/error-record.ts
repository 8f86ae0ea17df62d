import type { AdviceRule } from '../knowledge/advice/rules.ts';
import { agreedAnswer } from '../knowledge/retries/agreed-answer.ts';
import type { RetryAdvice } from '../knowledge/retries/retry.ts';
import { officialAnswer, type ShouldRetry } from '../knowledge/retries/should-retry.ts';
import { categoryOf, parentOf } from '../schema/facts/code-parts.ts';
import type { PublishedError } from '../schema/published/error.ts';
import type { PublishedListing } from '../schema/published/listing.ts';
import type { PublishedMeaning } from '../schema/published/meaning.ts';
import { citedSources } from './cited-sources.ts';
import type { ContentIndex } from './content-index.ts';
import { codeListings } from './listings.ts';
import { officialRetry, retryRecord } from './meaning-record.ts';
import { constantNameOf } from './sdk-snippets.ts';
import { sitesOfAny } from './sources.ts';

/**
 * The record of a code, with all of its listings. With a service: only that service's listings, and
 * what a caller of that service should know about retrying.
 */
export function errorRecord(index: ContentIndex, code: string, service?: string): PublishedError {
  const { commonCodes, listedBy, removedBy } = index;
  const common = commonCodes.has(code);
  const owners = listedBy.get(code) ?? removedBy.get(code) ?? [];
  const services = service === undefined ? owners : [service];
  const listings = codeListings(index, code, service);
  const official = officialRetry(index, code, service ?? null);
  const meaning = commonMeaning(listings);
  return {
    sites: sitesOfAny(index, currentOf(listings)),
    code,
    category: categoryOf(code),
    parent: parentOf(code),
    common,
    services,
    lastSeen: lastSeenIn(listings),
    meaning,
    shouldRetry: listedRetry(listings, official) ?? retryRecord(index, code, official, meaning),
    retry: official,
    advice: adviceRecord(index, code),
    sdkConstant: services.length > 0 ? constantNameOf(code) : null,
    listings,
    sources: citedSources(index, listings),
  };
}

/** The listings that are not removed, or all if all are. */
function currentOf(listings: readonly PublishedListing[]): readonly PublishedListing[] {
  const current = listings.filter(({ lastSeen }) => lastSeen === null);
  return current.length > 0 ? current : listings;
}

/**
 * The meaning in the common list; else the one that all listings have, with its fix and what to wait for where those
 * are the same, too; `null` where listings differ.
 */
function commonMeaning(listings: readonly PublishedListing[]): PublishedMeaning | null {
  const [first] = listings;
  if (!first?.meaning || first.service === null) return first?.meaning ?? null;
  const { meaning } = first;
  const isSame = (key: 'meaning' | 'fix' | 'retry' | 'waitFor') =>
    listings.every((one) => one.meaning?.[key] === meaning[key]);
  if (!isSame('meaning') || !isSame('retry')) return null;
  return {
    ...meaning,
    fix: isSame('fix') ? meaning.fix : null,
    waitFor: isSame('waitFor') ? meaning.waitFor : null,
  };
}

const DIFFERS: ShouldRetry = { answer: 'unclear', waitFor: null, saidBy: null };

/**
 * Whether to repeat a call with a code that is not in the common list: what its listings agree on. Where they differ,
 * what official sources say, else `unclear`: the advice for its words knows less than they do.
 */
function listedRetry(
  listings: readonly PublishedListing[],
  official: RetryAdvice,
): ShouldRetry | null {
  if (listings[0]?.service === null) return null;
  const agreed = agreedAnswer(listings.map(({ shouldRetry }) => shouldRetry));
  if (agreed) return agreed;
  return listings.length > 0 && officialAnswer(official.verdict) === null ? DIFFERS : null;
}

function adviceRecord({ advice }: ContentIndex, code: string): PublishedError['advice'] {
  const found = advice.lead(code);
  if (!found) return null;
  const { lead, subject } = found;
  return { ...adviceText(lead), level: lead.level, subject: subject && adviceText(subject) };
}

function adviceText({ advice: { name, cause, fix, fixedBy, checkedOn } }: AdviceRule) {
  return { name, cause, fix, fixedBy, checkedOn };
}

/** When the code was last seen, if no listing still has it. */
function lastSeenIn(listings: readonly PublishedListing[]): string | null {
  const dates = listings.flatMap(({ lastSeen }) => lastSeen ?? []);
  return dates.length === listings.length ? (dates.sort().at(-1) ?? null) : null;
}
