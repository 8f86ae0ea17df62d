import { inheritAdvice } from '../knowledge/advice/inherit-advice.ts';
import type { AdviceRule } from '../knowledge/advice/rules.ts';
import { categoryOf, parentOf } from '../schema/facts/code-parts.ts';
import type { PublishedError } from '../schema/published/error.ts';
import type { PublishedListing } from '../schema/published/listing.ts';
import { citedSources } from './cited-sources.ts';
import type { ContentIndex } from './content-index.ts';
import { codeListings } from './listings.ts';
import { constantNameOf } from './sdk-snippets.ts';

/**
 * The record of a code, with all of its listings. With a service: only that service's listings, and
 * what a caller of that service should know about retrying.
 */
export function errorRecord(index: ContentIndex, code: string, service?: string): PublishedError {
  const { advice, commonCodes, listedBy, retry } = index;
  const common = commonCodes.has(code);
  const services = service === undefined ? (listedBy.get(code) ?? []) : [service];
  const listings = codeListings(index, code, service);
  const context = service === undefined ? {} : { service };
  return {
    edition: index.edition,
    code,
    category: categoryOf(code),
    parent: parentOf(code),
    common,
    services,
    lastSeen: lastSeenIn(listings),
    retry: {
      ...retry.advise(code, common ? [] : services, context),
      stance: inheritAdvice(advice.find(code)).retry?.value ?? null,
    },
    advice: adviceRecord(index, code),
    sdkConstant: services.length > 0 ? constantNameOf(code) : null,
    listings,
    sources: citedSources(index, listings),
  };
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
