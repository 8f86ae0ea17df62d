import { evidenceUrl } from '../../knowledge/retries/evidence-url.ts';
import type { RetryStatement } from '../../knowledge/retries/retry.ts';
import { stanceAnswer } from '../../knowledge/retries/should-retry.ts';
import { citedSources } from '../../records/cited-sources.ts';
import { codePath } from '../../records/code-path.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { errorRecord } from '../../records/error-record.ts';
import { formerListings } from '../../records/listings.ts';
import type { ApiError } from '../../schema/published/api/error.ts';
import type { PublishedListing } from '../../schema/published/listing.ts';
import { sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import { guidesFor } from '../guides/guides-for-code.ts';

/** The record of a code with the addresses of its pages, and what services said that no longer list it. */
export function apiError(index: ContentIndex, code: string): ApiError {
  const record = errorRecord(index, code);
  const { retry, advice } = record;
  const listings = [...record.listings, ...formerListings(index, code)];
  return {
    ...record,
    page: href(codePath(index, code) ?? sitePath.sharedError(code)),
    retry: {
      ...retry,
      ...withUrls(retry),
      narrower: retry.narrower.map((statement) => ({ ...statement, ...withUrls(statement) })),
    },
    advice: advice && {
      ...advice,
      page: advicePage(advice),
      retry: stanceAnswer(index.advice.lead(code)?.lead.advice.retry),
      subject: advice.subject && { ...advice.subject, page: advicePage(advice.subject) },
    },
    guides: guidesFor(code).map(({ title, path }) => ({ title, page: href(path) })),
    listings: listings.map((listing) => ({ ...listing, page: listingPage(code, listing) })),
    sources: citedSources(index, listings),
  };
}

function withUrls({ evidence }: Pick<RetryStatement, 'evidence'>) {
  return { evidence: evidence.map((piece) => ({ ...piece, url: evidenceUrl(piece) })) };
}

function advicePage({ name }: { readonly name: string }): string {
  return href(sitePath.advice(name));
}

function listingPage(code: string, { service }: PublishedListing): string {
  return href(service === null ? sitePath.commonErrors() : sitePath.serviceError(service, code));
}
