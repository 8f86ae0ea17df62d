import { type SiteAdvice, siteAdvice } from '../knowledge/advice/code-advice.ts';
import { type SiteRetry, siteRetry } from '../knowledge/retries/site-retry-rules.ts';
import type { Action } from '../schema/facts/action.ts';
import type { ServiceAuthorization } from '../schema/facts/authorization.ts';
import { categoryOf } from '../schema/facts/code-parts.ts';
import type { Content } from '../schema/facts/content.ts';
import type { ErrorCode } from '../schema/facts/error-code.ts';
import type { ServiceVersion } from '../schema/facts/service.ts';
import { findSimilarCodes, type SimilarCodes } from './similar-codes.ts';
import { type NamedSource, nameSources } from './sources.ts';

/** An error code as one version of one service lists it. */
export interface CodeOccurrence {
  version: ServiceVersion;
  errorCode: ErrorCode;
  /** The version's actions that return it. */
  actions: Action[];
}

/** A service with all that is known of it, in any of its versions. */
export interface SiteService {
  service: string;
  /** The English name of its product; the short name where the table of products has none. */
  name: string;
  versions: ServiceVersion[];
  authorization: ServiceAuthorization | undefined;
  /** By code, in order. */
  codes: Map<string, CodeOccurrence[]>;
  codesByCategory: Map<string, string[]>;
}

/** Content with the look-ups that pages need. */
export interface ContentIndex {
  content: Content;
  /** By short name, in order. */
  services: Map<string, SiteService>;
  commonCodes: Map<string, ErrorCode>;
  /** Codes that the common list or more than one service has, in order. */
  sharedCodes: Set<string>;
  sharedByCategory: Map<string, string[]>;
  /** How many owners each code has, the common list among them. */
  owners: Map<string, number>;
  sources: Map<string, NamedSource>;
  similar: SimilarCodes;
  retry: SiteRetry;
  advice: SiteAdvice;
}

/** Builds the look-ups over content; the content itself is not copied. */
export function indexContent(content: Content): ContentIndex {
  const services = new Map(serviceNames(content).map((name) => [name, siteService(content, name)]));
  const commonCodes = new Map(content.common.errorCodes.map((code) => [code.code, code]));
  const owners = new Map([...commonCodes.keys()].map((code) => [code, 1]));
  for (const { codes } of services.values()) {
    for (const code of codes.keys()) owners.set(code, (owners.get(code) ?? 0) + 1);
  }
  const shared = [...owners].filter(([code, count]) => count > 1 || commonCodes.has(code));
  const sharedCodes = shared.map(([code]) => code).sort();
  return {
    content,
    services,
    commonCodes,
    sharedCodes: new Set(sharedCodes),
    sharedByCategory: Map.groupBy(sharedCodes, categoryOf),
    owners,
    sources: nameSources(content),
    similar: findSimilarCodes(
      [...services.values()].flatMap(({ service, codes }) =>
        Array.from(codes.keys(), (code) => ({ service, code })),
      ),
    ),
    retry: siteRetry(),
    advice: siteAdvice(),
  };
}

function serviceNames({ serviceVersions, authorizations }: Content): string[] {
  return [...new Set([...serviceVersions, ...authorizations].map(({ service }) => service))].sort();
}

function siteService(content: Content, service: string): SiteService {
  const versions = content.serviceVersions.filter((version) => version.service === service);
  const occurrences = versions.flatMap(occurrencesIn);
  const codes = [...new Set(occurrences.map(({ errorCode }) => errorCode.code))].sort();
  const byCode = Map.groupBy(occurrences, ({ errorCode }) => errorCode.code);
  return {
    service,
    name: content.products.find((product) => product.service === service)?.name ?? service,
    versions,
    authorization: content.authorizations.find(
      (authorization) => authorization.service === service,
    ),
    codes: new Map(codes.map((code) => [code, byCode.get(code) ?? []])),
    codesByCategory: Map.groupBy(codes, categoryOf),
  };
}

function occurrencesIn(version: ServiceVersion): CodeOccurrence[] {
  const actions = new Map<string, Action[]>();
  for (const action of version.actions) {
    for (const code of action.errorCodes) {
      const returning = actions.get(code);
      if (returning) returning.push(action);
      else actions.set(code, [action]);
    }
  }
  return version.errorCodes.map((errorCode) => ({
    version,
    errorCode,
    actions: actions.get(errorCode.code) ?? [],
  }));
}
