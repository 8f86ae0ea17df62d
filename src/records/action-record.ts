import type { Action } from '../schema/facts/action.ts';
import type { ServiceVersion } from '../schema/facts/service.ts';
import type { PublishedAction } from '../schema/published/action.ts';
import { citedSources } from './cited-sources.ts';
import type { ContentIndex } from './content-index.ts';
import { parameterRecord } from './parameter-record.ts';
import { actionPermission } from './permission.ts';

/** The record of an action of a service version. */
export function actionRecord(
  index: ContentIndex,
  { service, apiVersion }: ServiceVersion,
  action: Action,
): PublishedAction {
  const { descriptions, domain, rateLimitPerSecond, region, status, removed } = action;
  const input = action.input.map(parameterRecord);
  const output = action.output.map(parameterRecord);
  const permission = permissionRecord(index, service, action.name);
  const own = { statements: descriptions, sources: action.sources };
  return {
    edition: index.edition,
    service,
    name: index.services.get(service)?.name ?? service,
    apiVersion,
    action: action.name,
    lastSeen: removed?.lastSeen ?? null,
    statements: descriptions,
    domain: domain ?? null,
    rateLimitPerSecond: rateLimitPerSecond ?? null,
    region: region ?? null,
    status: status ?? null,
    input,
    output,
    errorCodes: action.errorCodes,
    permission,
    sources: citedSources(index, [own, input, output, permission]),
  };
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
