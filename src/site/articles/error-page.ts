import { inheritAdvice } from '../../knowledge/advice/inherit-advice.ts';
import type { LeadAdvice } from '../../knowledge/advice/lead-advice.ts';
import type { RetryAdvice } from '../../knowledge/retries/retry.ts';
import type { CodeOccurrence, ContentIndex, SiteService } from '../../records/content-index.ts';
import { likelyParameters } from '../../records/likely-parameters.ts';
import type { Link } from '../../records/link.ts';
import type { Listing } from '../../records/listing.ts';
import { isPermissionCode } from '../../records/permission.ts';
import { catchSnippets, constantNameOf, type SdkSnippet } from '../../records/sdk-snippets.ts';
import { nearestNames } from '../../records/sibling-names.ts';
import { collectSources, type NamedSource, withWordings } from '../../records/sources.ts';
import { categoryOf, parentOf } from '../../schema/facts/code-parts.ts';
import type { ErrorCode } from '../../schema/facts/error-code.ts';
import type { RetryStance } from '../../schema/reviewed/advice.ts';
import { parameterAnchor, sitePath } from '../../text/paths.ts';
import { type GuideLink, guidesFor } from '../guides/guides.ts';
import { segmentWords } from '../html/code-name.ts';

/** All that the page of an error code shows. */
export interface ErrorPage {
  code: string;
  /** Each segment of the code spelled out; the first is the category. */
  segments: string[];
  listings: Listing[];
  category: string;
  /** The code one segment up, where it has a page. */
  parent: Link | null;
  /** The page that compares the owners of the code, where there are several and this is not it. */
  compare: { link: Link; owners: number } | null;
  /** Codes of the same category and owner whose names stand nearest. */
  siblings: Link[];
  /** Codes of any service whose sub-codes say the same. */
  similar: (Link & { service: string })[];
  /** Parameters that the code is probably about, by their names. */
  likely: (Link & { actions: number })[];
  retry: RetryAdvice;
  advice: LeadAdvice | null;
  /** What advice says of retrying, by the code's own words; `null` where it leaves that open. */
  stance: RetryStance | null;
  guides: readonly GuideLink[];
  /** Where the permission of each action is told, for a code that speaks of permission. */
  permissions: string | null;
  /** The name of its constant in the provider's SDKs; `null` where no service has one. */
  constant: string | null;
  /** How to catch it; none for a code that is not of one service. */
  snippets: SdkSnippet[];
  /** When the definitions listed the code last, if they do so no longer. */
  removed: string | null;
  sources: NamedSource[];
}

/** The page of a code of one service. */
export function serviceErrorPage(
  index: ContentIndex,
  service: SiteService,
  code: string,
): ErrorPage {
  const path = (other: string) => sitePath.serviceError(service.service, other);
  const occurrences = service.codes.get(code) ?? [];
  const parent = parentOf(code);
  const owners = index.owners.get(code) ?? 0;
  return {
    ...codeParts(index, code),
    permissions:
      isPermissionCode(code) && service.authorization
        ? sitePath.permissions(service.service)
        : null,
    listings: occurrences.map((occurrence) => serviceListing(service, occurrence)),
    parent:
      parent && service.codes.has(parent)
        ? { name: parent, path: path(parent) }
        : sharedLink(index, parent),
    compare: owners > 1 ? { link: { name: code, path: sitePath.sharedError(code) }, owners } : null,
    siblings: nearestNames(service.codesByCategory, code).map((name) => ({
      name,
      path: path(name),
    })),
    similar: similarLinks(index, code),
    likely: likelyLinks(service, occurrences, code),
    retry: index.retry.advise(code, index.commonCodes.has(code) ? [] : [service.service], {
      service: service.service,
    }),
    constant: constantNameOf(code),
    snippets: snippetsOf(service, occurrences, code),
    removed: removedIn(occurrences),
    sources: collectSources(
      index.sources,
      ...withWordings(occurrences.map(({ errorCode }) => errorCode)),
    ),
  };
}

/** The page of a code that the common list or several services share. */
export function sharedErrorPage(index: ContentIndex, code: string): ErrorPage {
  const common = index.commonCodes.get(code);
  const services = [...index.services.values()].filter(({ codes }) => codes.has(code));
  const occurrences = services.flatMap(({ codes }) => codes.get(code) ?? []);
  const listings = services.flatMap((service) =>
    (service.codes.get(code) ?? []).map((occurrence) => ({
      ...serviceListing(service, occurrence),
      owner: { name: service.name, path: sitePath.serviceError(service.service, code) },
    })),
  );
  return {
    ...codeParts(index, code),
    permissions: null,
    listings: common ? [commonListing(common), ...listings] : listings,
    parent: sharedLink(index, parentOf(code)),
    compare: null,
    siblings: nearestNames(index.sharedByCategory, code).map((name) => ({
      name,
      path: sitePath.sharedError(name),
    })),
    similar: similarLinks(index, code),
    likely: [],
    retry: index.retry.advise(code, common ? [] : services.map(({ service }) => service)),
    constant: services.length > 0 ? constantNameOf(code) : null,
    snippets: [],
    removed: common ? null : removedIn(occurrences),
    sources: collectSources(
      index.sources,
      ...withWordings([
        ...(common ? [common] : []),
        ...occurrences.map(({ errorCode }) => errorCode),
      ]),
    ),
  };
}

function codeParts(
  { advice }: ContentIndex,
  code: string,
): Pick<ErrorPage, 'code' | 'segments' | 'category' | 'advice' | 'stance' | 'guides'> {
  return {
    code,
    segments: segmentWords(code),
    category: categoryOf(code),
    advice: advice.lead(code),
    stance: inheritAdvice(advice.find(code)).retry?.value ?? null,
    guides: guidesFor(code),
  };
}

function similarLinks(index: ContentIndex, code: string): ErrorPage['similar'] {
  return index.similar(code).map((other) => ({
    name: other.code,
    service: other.service,
    path: sitePath.serviceError(other.service, other.code),
  }));
}

function likelyLinks(
  { service }: SiteService,
  occurrences: readonly CodeOccurrence[],
  code: string,
): ErrorPage['likely'] {
  return occurrences.slice(-1).flatMap(({ version, actions }) =>
    likelyParameters(code, actions).map(({ name, action, actions: count }) => ({
      name,
      path: `${sitePath.action(service, version.apiVersion, action.name)}#${parameterAnchor('input', name)}`,
      actions: count,
    })),
  );
}

function snippetsOf(
  { service }: SiteService,
  occurrences: readonly CodeOccurrence[],
  code: string,
): SdkSnippet[] {
  const latest = occurrences.at(-1);
  return latest ? catchSnippets(code, { service, apiVersion: latest.version.apiVersion }) : [];
}

function commonListing({ descriptions, removed, sources }: ErrorCode): Listing {
  return {
    owner: { name: 'Every service', path: sitePath.commonErrors() },
    service: null,
    apiVersion: null,
    detail: 'common list',
    statements: descriptions,
    actions: [],
    lastSeen: removed?.lastSeen ?? null,
    sources,
  };
}

function serviceListing(
  service: SiteService,
  { version, errorCode, actions }: CodeOccurrence,
): Listing {
  return {
    owner: { name: service.name, path: sitePath.service(service.service) },
    service: service.service,
    apiVersion: version.apiVersion,
    detail: `${service.service} ${version.apiVersion}`,
    statements: errorCode.descriptions,
    actions: actions.map(({ name }) => ({
      name,
      path: sitePath.action(service.service, version.apiVersion, name),
    })),
    lastSeen: errorCode.removed?.lastSeen ?? null,
    sources: errorCode.sources,
  };
}

function sharedLink(index: ContentIndex, code: string | null): Link | null {
  return code && index.sharedCodes.has(code)
    ? { name: code, path: sitePath.sharedError(code) }
    : null;
}

/** When the code was last seen, if every version that listed it does so no longer. */
function removedIn(occurrences: readonly CodeOccurrence[]): string | null {
  const dates = occurrences.map(({ errorCode }) => errorCode.removed?.lastSeen);
  return dates.length > 0 && dates.every((date) => date !== undefined)
    ? (dates.sort().at(-1) ?? null)
    : null;
}
