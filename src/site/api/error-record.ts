import type { RetryStatement } from '../../knowledge/retries/retry.ts';
import type { Listing } from '../../records/listing.ts';
import { parentOf } from '../../schema/facts/code-parts.ts';
import type { ApiError } from '../../schema/published/api.ts';
import type { Advice } from '../../schema/reviewed/advice.ts';
import { sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import { advicePath } from '../articles/advice-page.ts';
import type { ErrorPage } from '../articles/error-page.ts';
import { evidenceAddress } from '../html/render-evidence.ts';
import { apiSources } from './api-sources.ts';

/** What a code's page shows, for programs. The page is the one that all owners of the code share. */
export function errorRecord(path: string, page: ErrorPage): ApiError {
  const { code, category, retry, stance, advice, guides, constant } = page;
  const { listings, removed, sources } = page;
  return {
    code,
    category,
    parent: parentOf(code),
    common: listings.some(({ service }) => service === null),
    page: href(path),
    lastSeen: removed,
    retry: { ...retryStatement(retry), narrower: retry.narrower.map(retryStatement), stance },
    advice: advice && {
      lead: adviceOf(advice.lead.advice),
      subject: advice.subject && adviceOf(advice.subject.advice),
    },
    guides: guides.map(({ title, path }) => ({ title, page: href(path) })),
    sdkConstant: constant,
    listings: listings.map((listing) => listingOf(code, listing)),
    sources: apiSources(sources),
  };
}

function listingOf(code: string, listing: Listing): ApiError['listings'][number] {
  const { service, apiVersion, owner, statements, actions, lastSeen, sources } = listing;
  return {
    service,
    name: owner.name,
    apiVersion,
    page: href(service === null ? owner.path : sitePath.serviceError(service, code)),
    statements,
    actions: actions.map(({ name }) => name),
    lastSeen,
    sources: [...sources],
  };
}

function retryStatement({
  verdict,
  scope,
  evidence,
}: RetryStatement): Omit<ApiError['retry'], 'narrower' | 'stance'> {
  const { services, actions, message } = scope;
  return {
    verdict,
    scope: { services: services && [...services], actions: actions && [...actions], message },
    evidence: evidence.map((piece) => ({
      tool: piece.tool as ApiError['retry']['evidence'][number]['tool'],
      url: evidenceAddress(piece),
      note: piece.note,
    })),
  };
}

function adviceOf(advice: Advice): NonNullable<ApiError['advice']>['lead'] {
  const { name, cause, fix, fixedBy, checkedOn } = advice;
  return { name, page: href(advicePath(advice)), cause, fix, fixedBy, checkedOn };
}
