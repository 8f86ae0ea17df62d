import type { Content } from '../../../schema/facts/content.ts';
import type { ServiceVersion } from '../../../schema/facts/service.ts';
import type {
  ServiceActionData,
  ServiceData,
  ServiceErrorData,
} from '../../../schema/published/catalog-data.ts';
import { compareText } from '../../../text/compare-text.ts';
import { usedSources } from '../used-sources.ts';

/** What a service's data file holds. */
export function serviceData(service: string, name: string, content: Content): ServiceData {
  const versions = content.serviceVersions
    .filter((version) => version.service === service)
    .sort((one, other) => compareText(one.apiVersion, other.apiVersion))
    .map((version) => ({
      apiVersion: version.apiVersion,
      errors: errorsOf(version),
      actions: actionsOf(version),
    }));
  const records = versions.flatMap(({ errors, actions }) => [...errors, ...actions]);
  return { service, name, sources: usedSources(records, content.sources), versions };
}

function errorsOf({ errorCodes, actions }: ServiceVersion): ServiceErrorData[] {
  const actionsByCode = new Map<string, string[]>(errorCodes.map(({ code }) => [code, []]));
  for (const { name, errorCodes: own } of actions)
    for (const code of own) actionsByCode.get(code)?.push(name);
  return errorCodes
    .map(({ code, descriptions, sources, removed }) => ({
      code,
      statements: descriptions,
      actions: (actionsByCode.get(code) ?? []).sort(compareText),
      sources,
      ...(removed && { removed }),
    }))
    .sort((one, other) => compareText(one.code, other.code));
}

function actionsOf({ actions }: ServiceVersion): ServiceActionData[] {
  return actions
    .map(({ name, status, sources, removed }) => ({
      action: name,
      ...(status !== undefined && { status }),
      sources,
      ...(removed && { removed }),
    }))
    .sort((one, other) => compareText(one.action, other.action));
}
