import type { InputParameter, OutputParameter } from '../../schema/facts/parameter.ts';
import type { ApiAction } from '../../schema/published/api.ts';
import { typeText } from '../../text/type-text.ts';
import { href } from '../address/href.ts';
import type { ActionPage } from '../articles/action-page.ts';
import type { TypePath } from '../articles/type-page.ts';
import { apiSources } from './api-sources.ts';

/** What the page of an action shows, for programs. */
export function actionRecord(path: string, page: ActionPage): ApiAction {
  const { service, product, apiVersion, action, typePath, sources } = page;
  return {
    service,
    name: product,
    apiVersion,
    action: action.name,
    page: href(path),
    lastSeen: action.removed?.lastSeen ?? null,
    statements: action.descriptions,
    domain: action.domain ?? null,
    rateLimitPerSecond: action.rateLimitPerSecond ?? null,
    region: action.region ?? null,
    status: action.status ?? null,
    input: action.input.map((parameter) => parameterOf(parameter, typePath)),
    output: action.output.map((parameter) => parameterOf(parameter, typePath)),
    errorCodes: page.errors.map(({ code }) => code),
    permission: permissionOf(page),
    sources: apiSources(sources),
  };
}

function parameterOf(
  parameter: InputParameter | OutputParameter,
  typePath: TypePath,
): ApiAction['input'][number] {
  const { name, type, descriptions } = parameter;
  const path = type.reference && typePath(type.reference);
  return {
    name,
    type: typeText(type),
    typePage: path ? href(path) : null,
    ...('required' in parameter && { required: parameter.required }),
    statements: descriptions,
  };
}

function permissionOf({ permission, sources }: ActionPage): ApiAction['permission'] {
  if (permission.operation === null) return null;
  const { operationClass, granularity, resource, ipRestriction } = permission.facts;
  const stating = sources.filter(({ kind }) => kind === 'authorization');
  return {
    operation: permission.operation,
    operationClass,
    granularity,
    resource,
    ipRestriction,
    policy: permission.least?.policy ?? null,
    sources: stating.map(({ id }) => id),
  };
}
