import { isCurrent, isListed } from '../content/counts.ts';
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
import { compareText } from '../text/compare-text.ts';
import { ReleaseHistories } from './releases/release-histories.ts';
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
  /** Its listed versions, with what they list. */
  versions: ServiceVersion[];
  /** The same and those that are no longer listed, with what is removed. */
  versionsEver: ServiceVersion[];
  authorization: ServiceAuthorization | undefined;
  /** The codes that a version lists, in order, with those versions too that no longer do. */
  codes: Map<string, CodeOccurrence[]>;
  codesByCategory: Map<string, string[]>;
  removed: RemovedRecords;
}

/** What no version of a service lists any longer. */
export interface RemovedRecords {
  /** By code, in order; without codes that another version lists. */
  codes: Map<string, CodeOccurrence[]>;
  /** In the order of versions and names. */
  actions: { version: ServiceVersion; action: Action }[];
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
  /** The services that once listed each code and no longer do, by name; other services can list it. */
  removedBy: Map<string, readonly string[]>;
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
    removedBy: removedBy(services),
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

/** Whether the definitions no longer have a service that past releases had. */
export function isGone({ versions, authorization, removed }: SiteService): boolean {
  return versions.length === 0 && !authorization && removed.actions.length > 0;
}

/** The occurrences of a code of a service, listed or removed. */
export function occurrencesOf(
  { codes, removed }: SiteService,
  code: string,
): readonly CodeOccurrence[] {
  return codes.get(code) ?? removed.codes.get(code) ?? [];
}

/** The occurrence of a code in the newest version that lists it, or that last did. */
export function newestOccurrence(service: SiteService, code: string): CodeOccurrence | undefined {
  const all = occurrencesOf(service, code);
  return all.findLast(({ errorCode }) => isCurrent(errorCode)) ?? all.at(-1);
}

function siteService(content: Content, service: string): SiteService {
  const versions = content.serviceVersions.filter((version) => version.service === service);
  const byCode = Map.groupBy(versions.flatMap(occurrencesIn), ({ errorCode }) => errorCode.code);
  const ordered = [...byCode].sort(([one], [other]) => compareText(one, other));
  const codes = ordered.flatMap(([code, all]): [string, CodeOccurrence[]][] => {
    return all.some(({ errorCode }) => isCurrent(errorCode)) ? [[code, all]] : [];
  });
  const listed = new Map(codes);
  return {
    service,
    name: content.products.find((product) => product.service === service)?.name ?? service,
    versions: versions.filter(isListed).map(withoutRemoved),
    versionsEver: versions,
    authorization: content.authorizations.find((known) => known.service === service),
    codes: listed,
    codesByCategory: Map.groupBy(listed.keys(), categoryOf),
    removed: {
      codes: new Map(ordered.filter(([code]) => !listed.has(code))),
      actions: versions.flatMap((version) =>
        version.actions
          .filter((action) => !isCurrent(action))
          .map((action) => ({ version, action })),
      ),
    },
  };
}

function withoutRemoved(version: ServiceVersion): ServiceVersion {
  const { actions, errorCodes } = version;
  return {
    ...version,
    actions: actions.filter(isCurrent),
    errorCodes: errorCodes.filter(isCurrent),
  };
}

function removedBy(services: ReadonlyMap<string, SiteService>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { service, removed } of services.values())
    for (const code of removed.codes.keys()) found.set(code, [...(found.get(code) ?? []), service]);
  return found;
}

function occurrencesIn(version: ServiceVersion): CodeOccurrence[] {
  const returned = version.actions.flatMap((action) =>
    action.errorCodes.map((code) => ({ code, action })),
  );
  const byCode = Map.groupBy(returned, ({ code }) => code);
  return version.errorCodes.map((errorCode) => {
    const returning = (byCode.get(errorCode.code) ?? []).map(({ action }) => action);
    const actions = isCurrent(errorCode) ? returning.filter(isCurrent) : returning;
    return { version, errorCode, actions };
  });
}
