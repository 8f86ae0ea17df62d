import type { LeadAdvice } from '../../knowledge/advice/lead-advice.ts';
import type { RetryAdvice } from '../../knowledge/retries/retry.ts';
import type { CodeOccurrence, ContentIndex, SiteService } from '../../records/content-index.ts';
import { errorRecord } from '../../records/error-record.ts';
import { likelyParameters } from '../../records/likely-parameters.ts';
import type { Link } from '../../records/link.ts';
import { isPermissionCode } from '../../records/permission.ts';
import { catchSnippets, type SdkSnippet } from '../../records/sdk-snippets.ts';
import { nearestNames } from '../../records/sibling-names.ts';
import { type NamedSource, namedSources } from '../../records/sources.ts';
import type { PublishedError } from '../../schema/published/error.ts';
import type { RetryStance } from '../../schema/reviewed/advice.ts';
import { parameterAnchor, sitePath } from '../../text/paths.ts';
import { type GuideLink, guidesFor } from '../guides/guides-for-code.ts';
import { type CodeOwner, codeOwner } from './sections/code-owner.ts';

/** All that the page of an error code shows. */
export interface ErrorPage {
  code: string;
  listings: CodeOwner[];
  category: string;
  /** The code one segment up; `null` if it has no page. */
  parent: Link | null;
  /**
   * The page that compares what each service says of the code, with how many other services list it;
   * `null` on that page itself and if no other list has the code.
   */
  compare: { link: Link; isCommon: boolean; others: number } | null;
  /** Codes of the same category and list with the most similar names. */
  siblings: Link[];
  /** Codes of any service whose sub-codes say the same. */
  similar: (Link & { service: string })[];
  /** Parameters that the code is probably about, judged by their names. */
  likely: (Link & { actions: number })[];
  retry: RetryAdvice;
  advice: LeadAdvice | null;
  /** Our advice on retrying, from the words of the code; `null` if there is none. */
  stance: RetryStance | null;
  guides: readonly GuideLink[];
  /** The page of permissions of the service, for a code about permission; else `null`. */
  permissions: string | null;
  /** The name of its constant in Tencent Cloud's SDKs; `null` if they have none. */
  constant: string | null;
  /** How to catch it; empty on the page of a shared code. */
  snippets: SdkSnippet[];
  /** The date when the definitions last listed the code; `null` if they still do. */
  removed: string | null;
  sources: NamedSource[];
}

/** The page of a code of one service. */
export function serviceErrorPage(
  index: ContentIndex,
  service: SiteService,
  code: string,
): ErrorPage {
  const record = errorRecord(index, code, service.service);
  const path = (other: string) => sitePath.serviceError(service.service, other);
  const occurrences = service.codes.get(code) ?? [];
  const { parent, listings } = record;
  return {
    ...codeParts(index, record),
    permissions:
      isPermissionCode(code) && service.authorization
        ? sitePath.permissions(service.service)
        : null,
    listings: listings.map((listing) => codeOwner(listing, sitePath.service(service.service))),
    parent:
      parent && service.codes.has(parent)
        ? { name: parent, path: path(parent) }
        : sharedLink(index, parent),
    compare: compareLink(index, code),
    siblings: nearestNames(service.codesByCategory, code).map((name) => ({
      name,
      path: path(name),
    })),
    likely: likelyLinks(service, occurrences, code),
    snippets: snippetsOf(service, occurrences, code),
  };
}

/** The page of a code that the common list or several services share. */
export function sharedErrorPage(index: ContentIndex, code: string): ErrorPage {
  const record = errorRecord(index, code);
  return {
    ...codeParts(index, record),
    permissions: null,
    listings: record.listings.map((listing) =>
      codeOwner(
        listing,
        listing.service === null
          ? sitePath.commonErrors()
          : sitePath.serviceError(listing.service, code),
      ),
    ),
    parent: sharedLink(index, record.parent),
    compare: null,
    siblings: nearestNames(index.sharedByCategory, code).map((name) => ({
      name,
      path: sitePath.sharedError(name),
    })),
    likely: [],
    snippets: [],
  };
}

function codeParts(
  index: ContentIndex,
  { code, category, retry, sdkConstant, lastSeen, sources }: PublishedError,
) {
  return {
    code,
    category,
    advice: index.advice.lead(code),
    retry,
    stance: retry.stance,
    guides: guidesFor(code),
    similar: similarLinks(index, code),
    constant: sdkConstant,
    removed: lastSeen,
    sources: namedSources(index, { sources }),
  };
}

function compareLink({ commonCodes, owners }: ContentIndex, code: string): ErrorPage['compare'] {
  const count = owners.get(code) ?? 0;
  if (count <= 1) return null;
  const isCommon = commonCodes.has(code);
  const link = { name: code, path: sitePath.sharedError(code) };
  return { link, isCommon, others: count - (isCommon ? 2 : 1) };
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

function sharedLink(index: ContentIndex, code: string | null): Link | null {
  return code && index.sharedCodes.has(code)
    ? { name: code, path: sitePath.sharedError(code) }
    : null;
}
