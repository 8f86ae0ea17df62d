import type { ErrorCode } from '../schema/facts/error-code.ts';
import type { PublishedListing } from '../schema/published/listing.ts';
import type { CodeOccurrence, ContentIndex, SiteService } from './content-index.ts';

/**
 * Every listing of a code: of the common list, then of each service version. With a service, those of
 * its versions only.
 */
export function codeListings(
  { commonCodes, listedBy, services }: ContentIndex,
  code: string,
  service?: string,
): PublishedListing[] {
  const common = service === undefined ? commonCodes.get(code) : undefined;
  const names = service === undefined ? (listedBy.get(code) ?? []) : [service];
  const own = names.flatMap((name) => {
    const listing = services.get(name);
    return listing?.codes.get(code)?.map((occurrence) => serviceListing(listing, occurrence)) ?? [];
  });
  return common ? [commonListing(common), ...own] : own;
}

/** A code in the common list. */
export function commonListing({ descriptions, removed, sources }: ErrorCode): PublishedListing {
  return {
    service: null,
    name: 'Every service',
    apiVersion: null,
    statements: descriptions,
    actions: [],
    lastSeen: removed?.lastSeen ?? null,
    sources,
  };
}

function serviceListing(
  { service, name }: SiteService,
  { version, errorCode, actions }: CodeOccurrence,
): PublishedListing {
  return {
    service,
    name,
    apiVersion: version.apiVersion,
    statements: errorCode.descriptions,
    actions: actions.map((action) => action.name),
    lastSeen: errorCode.removed?.lastSeen ?? null,
    sources: errorCode.sources,
  };
}
