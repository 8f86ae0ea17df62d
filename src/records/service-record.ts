import type { Action } from '../schema/facts/action.ts';
import type { ServiceVersion } from '../schema/facts/service.ts';
import type { PublishedListing } from '../schema/published/listing.ts';
import type { PublishedService } from '../schema/published/service.ts';
import { compareText } from '../text/compare-text.ts';
import { citedSources } from './cited-sources.ts';
import type { ContentIndex, SiteService } from './content-index.ts';
import { versionListing } from './listings.ts';
import { sitesOf, sitesOfAny } from './sources.ts';

type Version = PublishedService['versions'][number];

/** The record of a service, with what is removed; without versions where only its permissions are known. */
export function serviceRecord(index: ContentIndex, own: SiteService): PublishedService {
  const { service, name } = own;
  const versions = own.versionsEver
    .map((version) => versionRecord(index, own, version))
    .sort((one, other) => compareText(one.apiVersion, other.apiVersion));
  return {
    sites: sitesOfAny(index, versions),
    ...{ service, name, versions },
    sources: citedSources(index, versions),
  };
}

function versionRecord(
  index: ContentIndex,
  { service }: SiteService,
  { apiVersion, sources, actions, dataTypes, errorCodes }: ServiceVersion,
): Version {
  return {
    apiVersion,
    sites: sitesOf(index, sources),
    sources,
    errors: errorCodes
      .flatMap(({ code }) => {
        const listing = versionListing(index, { service, apiVersion }, code);
        return listing ? [listedError(code, listing)] : [];
      })
      .sort((one, other) => compareText(one.code, other.code)),
    actions: actions
      .map((action) => listedAction(index, { service, apiVersion }, action))
      .sort((one, other) => compareText(one.action, other.action)),
    types: dataTypes.map(({ name }) => name).sort(compareText),
  };
}

/** A listing with its code, for a list that says the rest once. */
export function listedError(code: string, listing: PublishedListing): Version['errors'][number] {
  const { meaning, shouldRetry, statements, actions, sites, lastSeen, history, sources } = listing;
  return {
    ...{ code, meaning, shouldRetry, statements },
    actions: actions.toSorted(compareText),
    ...{ sites, lastSeen, history, sources },
  };
}

function listedAction(
  index: ContentIndex,
  version: Pick<ServiceVersion, 'service' | 'apiVersion'>,
  action: Action,
): Version['actions'][number] {
  const { name, descriptions, status, errorCodes, removed, sources } = action;
  return {
    action: name,
    statements: descriptions,
    status: status ?? null,
    sites: sitesOf(index, sources),
    errorCodes,
    lastSeen: removed?.lastSeen ?? null,
    history: index.releases.of(version, `action ${name}`),
    sources,
  };
}
