import type { Content } from '../../schema/facts/content.ts';
import type { ErrorCode } from '../../schema/facts/error-code.ts';
import type { Statement } from '../../schema/facts/statement.ts';
import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';
import { compareText } from '../../text/compare-text.ts';
import { recordOf, type SearchRecord } from './record.ts';
import { createSitesOf, type SitesOf } from './sites-of.ts';

/** What a code means, in general if it is common, and in the services that list it: each meaning once. */
export type MeaningsOf = (
  code: string,
  services: readonly string[],
  isCommon: boolean,
) => readonly string[];

/** Whether to retry after a code of some services; `undefined` if that is not to be searched. */
export type RetryOf = (
  code: string,
  services: readonly string[],
  isCommon: boolean,
) => RetryAnswer | undefined;

/**
 * Everything in the content that the search can find: each service, each distinct error code, each
 * action of a service version (or of the permissions, when no page describes it), each parameter of
 * an action's own input, each data type of a service version. In that order, and by name within it.
 */
export function searchRecords(
  content: Content,
  meaningsOf: MeaningsOf,
  retryOf: RetryOf = () => undefined,
): SearchRecord[] {
  const sitesOf = createSitesOf(content);
  return [
    ...serviceRecords(content, sitesOf),
    ...errorRecords(content, { meaningsOf, retryOf, sitesOf }),
    ...actionRecords(content, sitesOf),
    ...permissionRecords(content, sitesOf),
    ...parameterRecords(content),
    ...typeRecords(content),
  ];
}

function serviceRecords(
  { serviceVersions, authorizations, products }: Content,
  sitesOf: SitesOf,
): SearchRecord[] {
  const all = [...serviceVersions, ...authorizations];
  const stated = Map.groupBy(all, ({ service }) => service);
  const productOf = new Map(products.map((product) => [product.service, product]));
  return [...stated.keys()].sort().map((id) => {
    const product = productOf.get(id);
    const names = product ? [product.name, ...product.aliases] : [];
    const own = stated.get(id) ?? [];
    const listed = own.filter((one) => 'product' in one || one.actions.some(isCurrent));
    const sites = sitesOf((listed.length > 0 ? listed : own).flatMap(({ sources }) => sources));
    return recordOf({ kind: 'service', name: id, services: [id], ...sites }, names);
  });
}

interface GatheredCode {
  common: boolean;
  services: Set<string>;
  wordings: Set<string>;
  sources: Set<string>;
  pairs: Set<string>;
}

interface ErrorLookUps {
  meaningsOf: MeaningsOf;
  retryOf: RetryOf;
  sitesOf: SitesOf;
}

function errorRecords(
  { common, serviceVersions }: Content,
  { meaningsOf, retryOf, sitesOf }: ErrorLookUps,
): SearchRecord[] {
  const codes = new Map<string, GatheredCode>();
  const gather = ({ code, descriptions, sources, statementPairs }: ErrorCode, service?: string) => {
    const known = codes.get(code) ?? newCode();
    codes.set(code, known);
    for (const source of sources) known.sources.add(source);
    if (statementPairs) known.pairs.add(statementPairs);
    if (service === undefined) known.common = true;
    else known.services.add(service);
    for (const wording of wordingsOf(descriptions)) known.wordings.add(wording);
  };
  for (const error of common.errorCodes) gather(error);
  for (const { service, errorCodes } of serviceVersions)
    for (const error of errorCodes.filter(isCurrent)) gather(error, service);
  const removed = removedCodes(serviceVersions, codes);
  for (const [error, service] of removed.values()) gather(error, service);
  return [...codes]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, code]) => ({
      ...recordOf(
        {
          kind: 'error',
          name,
          services: [...code.services].sort(),
          ...(code.common && { common: true }),
          ...(removed.has(name) && { removed: true as const }),
          ...sitesOf(code.sources),
        },
        [...plainTexts(meaningsOf(name, [...code.services], code.common)), ...code.wordings],
        retryOf(name, [...code.services], code.common),
      ),
      ...(code.pairs.size > 0 && { statementPairs: [...code.pairs] }),
    }));
}

function isCurrent({ removed }: { removed?: unknown }): boolean {
  return removed === undefined;
}

/** Codes that no service lists any longer, each with the first that did: its page has the code. */
function removedCodes(
  serviceVersions: Content['serviceVersions'],
  listed: ReadonlyMap<string, unknown>,
): Map<string, [ErrorCode, string]> {
  const removed = new Map<string, [ErrorCode, string]>();
  for (const { service, errorCodes } of serviceVersions)
    for (const error of errorCodes)
      if (!listed.has(error.code) && !removed.has(error.code))
        removed.set(error.code, [error, service]);
  return removed;
}

function newCode(): GatheredCode {
  return {
    common: false,
    services: new Set(),
    wordings: new Set(),
    sources: new Set(),
    pairs: new Set(),
  };
}

function actionRecords({ serviceVersions }: Content, sitesOf: SitesOf): SearchRecord[] {
  return serviceVersions.flatMap(({ service, apiVersion, actions }) =>
    actions.map((action) =>
      recordOf(
        {
          ...{ kind: 'action', name: action.name, services: [service], apiVersion },
          ...(!isCurrent(action) && { removed: true as const }),
          ...sitesOf(action.sources),
        },
        wordingsOf(action.descriptions).slice(0, 1),
      ),
    ),
  );
}

function permissionRecords(
  { serviceVersions, authorizations }: Content,
  sitesOf: SitesOf,
): SearchRecord[] {
  const described = new Set(
    serviceVersions.flatMap(({ service, actions }) =>
      actions.map(({ name }) => `${service}:${name}`),
    ),
  );
  return authorizations.flatMap(({ service, actions, sources }) =>
    actions
      .filter(({ action }) => !described.has(`${service}:${action}`))
      .map(({ action, descriptions }) =>
        recordOf(
          { kind: 'action', name: action, services: [service], ...sitesOf(sources) },
          wordingsOf(descriptions).slice(0, 1),
        ),
      ),
  );
}

function parameterRecords({ serviceVersions }: Content): SearchRecord[] {
  return serviceVersions.flatMap(({ service, apiVersion, actions }) =>
    actions.flatMap((action) =>
      action.input.map(({ name }) =>
        recordOf({
          kind: 'parameter',
          name,
          services: [service],
          apiVersion,
          action: action.name,
        }),
      ),
    ),
  );
}

function typeRecords({ serviceVersions }: Content): SearchRecord[] {
  return serviceVersions.flatMap(({ service, apiVersion, dataTypes }) =>
    dataTypes.map(({ name }) => recordOf({ kind: 'type', name, services: [service], apiVersion })),
  );
}

function wordingsOf(statements: readonly Statement[]): string[] {
  return plainTexts(statements.map(({ text }) => text));
}

/** The texts without markup, each on one line, as records contain them. */
export function plainTexts(texts: readonly string[]): string[] {
  return texts.map((text) =>
    text
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/`/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
