import { type SiteAdvice, siteAdvice } from '../knowledge/advice/code-advice.ts';
import { loadAdvice } from '../knowledge/advice/load-advice.ts';
import { loadGlossary } from '../knowledge/glossary/load-glossary.ts';
import { loadMeanings, type Meanings } from '../knowledge/meanings/load-meanings.ts';
import { type Layers, loadLayers } from '../knowledge/messages/load-layers.ts';
import { loadMessageForms } from '../knowledge/messages/load-message-forms.ts';
import { createRetryAdviser, type RetryRule } from '../knowledge/retries/retry.ts';
import { loadRetryRules } from '../knowledge/retries/retry-rules.ts';
import { toRetryRules } from '../knowledge/retries/to-retry-rules.ts';
import type { MessageForm } from '../messages/forms/message-form.ts';
import type { Action } from '../schema/facts/action.ts';
import type { ServiceAuthorization } from '../schema/facts/authorization.ts';
import { categoryOf } from '../schema/facts/code-parts.ts';
import type { Content } from '../schema/facts/content.ts';
import type { ErrorCode } from '../schema/facts/error-code.ts';
import type { ServiceVersion } from '../schema/facts/service.ts';
import type { Advice } from '../schema/reviewed/advice.ts';
import type { Glossary } from '../schema/reviewed/glossary.ts';
import type { RetryRule as ReviewedRetryRule } from '../schema/reviewed/retry-rule.ts';
import { ReleaseHistories } from './release-histories.ts';
import { findSimilarCodes, type SimilarCodes } from './similar-codes.ts';
import { type NamedSource, nameSources } from './sources.ts';

/** An error code as one version of one service lists it. */
export interface CodeOccurrence {
  version: ServiceVersion;
  errorCode: ErrorCode;
  /** The version's actions that return it. */
  actions: Action[];
}

/** A service with everything known about it, in all of its versions. */
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

/** Content with the look-ups that records and pages need. */
export interface ContentIndex {
  content: Content;
  /** By short name, in order. */
  services: Map<string, SiteService>;
  commonCodes: Map<string, ErrorCode>;
  /** Codes of the common list, and codes of several services, in order. */
  sharedCodes: Set<string>;
  sharedByCategory: Map<string, string[]>;
  /** The services that list each code, by name; empty for a code of the common list only. */
  listedBy: Map<string, readonly string[]>;
  /** How many owners each code has, including the common list. */
  owners: Map<string, number>;
  sources: Map<string, NamedSource>;
  similar: SimilarCodes;
  retry: { rules: readonly RetryRule[]; advise: ReturnType<typeof createRetryAdviser> };
  meanings: Meanings;
  advice: SiteAdvice;
  layers: Layers;
  /** The forms of messages, in the order in which they are tried. */
  forms: readonly MessageForm[];
  glossary: Glossary;
  releases: ReleaseHistories;
}

/** What people have reviewed: it is part of the project, not of one body of content. */
export interface Reviewed {
  retryRules: readonly ReviewedRetryRule[];
  advice: readonly Advice[];
  meanings: Meanings;
  layers: Layers;
  forms: readonly MessageForm[];
  glossary: Glossary;
}

/**
 * Builds the look-ups over content, which is not copied, and over what is reviewed: the project's own
 * files by default.
 * @throws {ContentError} when a reviewed file cannot be used.
 */
export function indexContent(
  content: Content,
  reviewed: Reviewed = {
    retryRules: loadRetryRules(),
    advice: loadAdvice(),
    meanings: loadMeanings(),
    layers: loadLayers(),
    forms: loadMessageForms(),
    glossary: loadGlossary(),
  },
): ContentIndex {
  const retryRules = toRetryRules(reviewed.retryRules);
  const services = new Map(serviceNames(content).map((name) => [name, siteService(content, name)]));
  const commonCodes = new Map(content.common.errorCodes.map((code) => [code.code, code]));
  const listedBy = new Map<string, string[]>([...commonCodes.keys()].map((code) => [code, []]));
  for (const { service, codes } of services.values()) {
    for (const code of codes.keys()) listedBy.set(code, [...(listedBy.get(code) ?? []), service]);
  }
  const owners = new Map(
    Array.from(listedBy, ([code, by]) => [code, by.length + (commonCodes.has(code) ? 1 : 0)]),
  );
  const shared = [...owners].filter(([code, count]) => count > 1 || commonCodes.has(code));
  const sharedCodes = shared.map(([code]) => code).sort();
  return {
    content,
    services,
    commonCodes,
    sharedCodes: new Set(sharedCodes),
    sharedByCategory: Map.groupBy(sharedCodes, categoryOf),
    listedBy,
    owners,
    sources: nameSources(content),
    similar: findSimilarCodes(
      [...services.values()].flatMap(({ service, codes }) =>
        Array.from(codes.keys(), (code) => ({ service, code })),
      ),
    ),
    retry: { rules: retryRules, advise: createRetryAdviser(retryRules) },
    meanings: reviewed.meanings,
    advice: siteAdvice(reviewed.advice),
    layers: reviewed.layers,
    forms: reviewed.forms,
    glossary: reviewed.glossary,
    releases: new ReleaseHistories(content),
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
    authorization: content.authorizations.find((known) => known.service === service),
    codes: new Map(codes.map((code) => [code, byCode.get(code) ?? []])),
    codesByCategory: Map.groupBy(codes, categoryOf),
  };
}

function occurrencesIn(version: ServiceVersion): CodeOccurrence[] {
  const returned = version.actions.flatMap((action) =>
    action.errorCodes.map((code) => ({ code, action })),
  );
  const byCode = Map.groupBy(returned, ({ code }) => code);
  return version.errorCodes.map((errorCode) => {
    const actions = (byCode.get(errorCode.code) ?? []).map(({ action }) => action);
    return { version, errorCode, actions };
  });
}
