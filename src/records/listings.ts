import { versionKey } from '../content/version-key.ts';
import type { Edition } from '../schema/facts/edition.ts';
import type { ErrorCode } from '../schema/facts/error-code.ts';
import type { ServiceVersion } from '../schema/facts/service.ts';
import type { PublishedListing } from '../schema/published/listing.ts';
import {
  type CodeOccurrence,
  type ContentIndex,
  occurrencesOf,
  type SiteService,
} from './content-index.ts';
import { meaningRecord, officialRetry, retryRecord } from './meaning-record.ts';
import { onlySiteOf, sitesOf } from './sources.ts';

/**
 * Every listing of a code: of the common list, then of each service version. With a service, those of
 * its versions only. Of a code that none lists now, those that once did.
 */
export function codeListings(
  index: ContentIndex,
  code: string,
  service?: string,
): PublishedListing[] {
  const { commonCodes, listedBy, removedBy, services } = index;
  const common = service === undefined ? commonCodes.get(code) : undefined;
  const names =
    service === undefined ? (listedBy.get(code) ?? removedBy.get(code) ?? []) : [service];
  const own = names.flatMap((name) => {
    const listing = services.get(name);
    if (!listing) return [];
    return occurrencesOf(listing, code).map((one) => serviceListing(index, listing, one));
  });
  return common ? [commonListing(index, common), ...own] : own;
}

/** The listings of a code in the services that once had it, beyond those that {@link codeListings} gives. */
export function formerListings(index: ContentIndex, code: string): PublishedListing[] {
  const { listedBy, removedBy } = index;
  if (!listedBy.has(code)) return [];
  return (removedBy.get(code) ?? []).flatMap((service) => codeListings(index, code, service));
}

/** A code as one version of a service lists it; `undefined` if it does not. */
export function versionListing(
  index: ContentIndex,
  { service, apiVersion }: Pick<ServiceVersion, 'service' | 'apiVersion'>,
  code: string,
): PublishedListing | undefined {
  const own = index.services.get(service);
  const occurrence =
    own && occurrencesOf(own, code).find(({ version }) => version.apiVersion === apiVersion);
  return own && occurrence && serviceListing(index, own, occurrence);
}

/** The only site at which an action of a version lists a code; `undefined` if it does at both. */
export function siteOfPair(
  index: ContentIndex,
  { service, apiVersion }: Pick<ServiceVersion, 'service' | 'apiVersion'>,
  action: string,
  code: string,
): Edition | undefined {
  const occurrences = index.services.get(service)?.codes.get(code) ?? [];
  const occurrence = occurrences.find(({ version }) => version.apiVersion === apiVersion);
  const own = occurrence?.actions.find(({ name }) => name === action);
  const ofAction = own && onlySiteOf(index, [own]);
  const key = `${versionKey({ service, apiVersion })} ${action} ${code}`;
  return ofAction ?? index.content.differences.codes.get(key);
}

/** A code in the common list, which the gateways of all sites return, though pages of one describe it. */
export function commonListing(index: ContentIndex, errorCode: ErrorCode): PublishedListing {
  const { code, descriptions, removed, sources } = errorCode;
  const meaning = meaningRecord(index, errorCode, null);
  return {
    service: null,
    name: 'Every service',
    apiVersion: null,
    meaning,
    shouldRetry: retryRecord(index, code, officialRetry(index, code, null), meaning),
    statements: descriptions,
    actions: [],
    sites: [...index.content.editions],
    lastSeen: removed?.lastSeen ?? null,
    history: [],
    sources,
  };
}

function serviceListing(
  index: ContentIndex,
  { service, name }: SiteService,
  { version, errorCode, actions }: CodeOccurrence,
): PublishedListing {
  const { code } = errorCode;
  const meaning = meaningRecord(index, errorCode, service);
  return {
    service,
    name,
    apiVersion: version.apiVersion,
    meaning,
    shouldRetry: retryRecord(index, code, officialRetry(index, code, service), meaning),
    statements: errorCode.descriptions,
    actions: actions.map((action) => action.name),
    sites: sitesOf(index, errorCode.sources),
    lastSeen: errorCode.removed?.lastSeen ?? null,
    history: index.releases.of(version, `code ${code}`),
    sources: errorCode.sources,
  };
}
