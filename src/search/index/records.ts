import type { Content } from '../../schema/facts/content.ts';
import type { ErrorCode } from '../../schema/facts/error-code.ts';
import type { Statement } from '../../schema/facts/statement.ts';
import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';
import { compareText } from '../../text/compare-text.ts';
import { recordOf, type SearchRecord } from './record.ts';

/** What a code means in the services that list it: each meaning once. */
export type MeaningsOf = (code: string, services: readonly string[]) => readonly string[];

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
  return [
    ...serviceRecords(content),
    ...errorRecords(content, meaningsOf, retryOf),
    ...actionRecords(content),
    ...permissionRecords(content),
    ...parameterRecords(content),
    ...typeRecords(content),
  ];
}

function serviceRecords({ serviceVersions, authorizations, products }: Content): SearchRecord[] {
  const ids = new Set([...serviceVersions, ...authorizations].map(({ service }) => service));
  const productOf = new Map(products.map((product) => [product.service, product]));
  return [...ids].sort().map((id) => {
    const product = productOf.get(id);
    const names = product ? [product.name, ...product.aliases] : [];
    return recordOf({ kind: 'service', name: id, services: [id] }, names);
  });
}

interface GatheredCode {
  common: boolean;
  services: Set<string>;
  wordings: Set<string>;
}

function errorRecords(
  { common, serviceVersions }: Content,
  meaningsOf: MeaningsOf,
  retryOf: RetryOf,
): SearchRecord[] {
  const codes = new Map<string, GatheredCode>();
  const gather = ({ code, descriptions }: ErrorCode, service?: string) => {
    const known = codes.get(code) ?? { common: false, services: new Set(), wordings: new Set() };
    codes.set(code, known);
    if (service === undefined) known.common = true;
    else known.services.add(service);
    for (const wording of wordingsOf(descriptions)) known.wordings.add(wording);
  };
  for (const error of common.errorCodes) gather(error);
  for (const { service, errorCodes } of serviceVersions)
    for (const error of errorCodes) gather(error, service);
  return [...codes]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, code]) =>
      recordOf(
        {
          kind: 'error',
          name,
          services: [...code.services].sort(),
          ...(code.common && { common: true }),
        },
        [...plainTexts(meaningsOf(name, [...code.services])), ...code.wordings],
        retryOf(name, [...code.services], code.common),
      ),
    );
}

function actionRecords({ serviceVersions }: Content): SearchRecord[] {
  return serviceVersions.flatMap(({ service, apiVersion, actions }) =>
    actions.map(({ name, descriptions }) =>
      recordOf(
        { kind: 'action', name, services: [service], apiVersion },
        wordingsOf(descriptions).slice(0, 1),
      ),
    ),
  );
}

function permissionRecords({ serviceVersions, authorizations }: Content): SearchRecord[] {
  const described = new Set(
    serviceVersions.flatMap(({ service, actions }) =>
      actions.map(({ name }) => `${service}:${name}`),
    ),
  );
  return authorizations.flatMap(({ service, actions }) =>
    actions
      .filter(({ action }) => !described.has(`${service}:${action}`))
      .map(({ action, descriptions }) =>
        recordOf(
          { kind: 'action', name: action, services: [service] },
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
