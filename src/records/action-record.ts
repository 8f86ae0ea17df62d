import { versionKey } from '../content/version-key.ts';
import type { Action } from '../schema/facts/action.ts';
import type { Member, OutputParameter } from '../schema/facts/parameter.ts';
import type { ServiceVersion } from '../schema/facts/service.ts';
import type { PublishedAction } from '../schema/published/action.ts';
import { citedSources } from './cited-sources.ts';
import type { ContentIndex } from './content-index.ts';
import { listedParameter } from './parameter-record.ts';
import { actionPermission } from './permission.ts';
import { sitesOf } from './sources.ts';

/** The record of an action of a service version. */
export function actionRecord(
  index: ContentIndex,
  { service, apiVersion }: ServiceVersion,
  action: Action,
): PublishedAction {
  const { descriptions, domain, rateLimitPerSecond, region, status, removed } = action;
  const sites = sitesOf(index, action.sources);
  const key = `${versionKey({ service, apiVersion })} ${action.name}`;
  const parametersOf = (list: readonly (Member | OutputParameter)[], kind: 'input' | 'output') =>
    list.map((one) => {
      const place = { sites, key: `${key} ${kind === 'input' ? 'in' : 'out'}` };
      const fact = `${kind} ${action.name} ${one.name}`;
      const later = index.releases.laterThanAction({ service, apiVersion }, action.name, fact);
      return {
        ...listedParameter(index, place, one),
        ...(later.length > 0 && { history: later }),
      };
    });
  const input = parametersOf(action.input, 'input');
  const output = parametersOf(action.output, 'output');
  const ofOneSite = errorCodesOfOneSite(index, key, action.errorCodes);
  const permission = permissionRecord(index, service, action.name);
  const own = { statements: descriptions, sources: action.sources };
  return {
    sites,
    service,
    name: index.services.get(service)?.name ?? service,
    apiVersion,
    action: action.name,
    lastSeen: removed?.lastSeen ?? null,
    history: index.releases.of({ service, apiVersion }, `action ${action.name}`),
    statements: descriptions,
    domain: domain ?? null,
    rateLimitPerSecond: rateLimitPerSecond ?? null,
    region: region ?? null,
    status: status ?? null,
    input,
    output,
    errorCodes: action.errorCodes,
    ...(ofOneSite.length > 0 && { errorCodesOfOneSite: ofOneSite }),
    permission,
    sources: citedSources(index, [own, input, output, permission]),
  };
}

/**
 * The codes of an action that only one site lists for it; `key` is that of the action, as differences name it:
 * `cvm 2017-03-12 RunInstances`.
 */
export function errorCodesOfOneSite(
  { content: { editions, differences } }: ContentIndex,
  key: string,
  errorCodes: readonly string[],
): NonNullable<PublishedAction['errorCodesOfOneSite']> {
  return editions.flatMap((site) => {
    const own = errorCodes.filter((code) => differences.codes.get(`${key} ${code}`) === site);
    return own.length > 0 ? { site, errorCodes: own } : [];
  });
}

function permissionRecord(
  index: ContentIndex,
  service: string,
  action: string,
): PublishedAction['permission'] {
  const permission = actionPermission(index, service, action);
  const sources = index.services.get(service)?.authorization?.sources;
  if (permission.operation === null || !sources) return null;
  const { operationClass, granularity, resource, ipRestriction } = permission.facts;
  return {
    ...{ operation: permission.operation, operationClass, granularity, resource, ipRestriction },
    policy: permission.least?.policy ?? null,
    sources,
  };
}
