import type { ContentIndex, SiteService } from '../../records/content-index.ts';
import { commonErrorRows } from '../../records/error-rows.ts';
import { collectSources, withWordings } from '../../records/sources.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import { apiPath, sitePath } from '../../text/paths.ts';
import { apiAction } from '../api/api-action.ts';
import { apiError } from '../api/api-error.ts';
import { actionPage } from '../articles/action-page.ts';
import { advicePages, advicePath } from '../articles/advice-page.ts';
import { serviceErrorPage, sharedErrorPage } from '../articles/error-page.ts';
import { permissionsPage } from '../articles/permissions-page.ts';
import { servicePage } from '../articles/service-page.ts';
import { typePage, typePathIn, typeUsersIn } from '../articles/type-page.ts';
import { renderSources } from '../html/citations.ts';
import { html } from '../html/html.ts';
import { renderErrorTable } from '../html/record-lists.ts';
import {
  type RecordPage,
  type RecordPageParts,
  recordPage,
  type TrailStep,
} from '../html/record-page.ts';
import { renderActionPage } from '../html/render-action-page.ts';
import { renderAdviceList, renderAdvicePage } from '../html/render-advice.ts';
import { renderErrorPage } from '../html/render-error-page.ts';
import { renderPermissionsPage } from '../html/render-permissions-page.ts';
import { renderServicePage } from '../html/render-service-page.ts';
import { renderTypePage } from '../html/render-type-page.ts';
import { actionTwin } from '../markdown/action-twin.ts';
import { errorTwin } from '../markdown/error-twin.ts';
import {
  adviceListTwin,
  adviceTwin,
  commonErrorsTwin,
  permissionsTwin,
  serviceTwin,
  typeTwin,
} from '../markdown/list-twins.ts';

/** A page that is made from content: where it stands, and how it is made. */
export interface RecordRoute {
  path: string;
  render: () => RecordPage;
}

const HOME: TrailStep = { name: 'Services', path: sitePath.services() };

/** Pages that stand in folders of their own and change together. */
export interface RecordGroup {
  /** The folder below which all of its pages stand, and nothing else. */
  folder: string;
  /** What a reader calls them. */
  name: string;
  /** Where its records for programs stand, and nothing else; those of codes stand together. */
  dataFolder?: string;
  /** Everything of the content that they show, to be compared with what was shown before. */
  inputs: unknown;
  routes: () => Generator<RecordRoute>;
}

/** Every page that is made from content, in groups, in a fixed order. */
export function recordGroups(index: ContentIndex): RecordGroup[] {
  const sources = [[...index.sources.values()], index.retry.rules, index.advice.all];
  const services = Array.from(index.services.values(), (service) => ({
    folder: sitePath.service(service.service),
    name: service.name,
    dataFolder: apiPath.service(service.service),
    inputs: [serviceInputs(index, service), sources],
    routes: () => serviceRoutes(index, service),
  }));
  const shared = {
    folder: sitePath.commonErrors(),
    name: 'Common and shared error codes',
    inputs: [sharedInputs(index), sources],
    routes: () => sharedRoutes(index),
  };
  const advice = {
    folder: sitePath.allAdvice(),
    name: 'Advice',
    inputs: [[...index.owners.keys()], sources],
    routes: () => adviceRoutes(index),
  };
  return [shared, advice, ...services];
}

/** Every page that is made from content, none rendered until it is asked for. */
export function recordRoutes(index: ContentIndex): RecordRoute[] {
  return recordGroups(index).flatMap(({ routes }) => [...routes()]);
}

function serviceInputs(index: ContentIndex, service: SiteService): unknown {
  const { owners, commonCodes } = index;
  const { name, versions, authorization, codes } = service;
  const similar = Array.from(codes.keys(), (code) => index.similar(code));
  const shared = Array.from(codes.keys(), (code) => [owners.get(code), commonCodes.has(code)]);
  return { name, versions, authorization, shared, similar, common: [...commonCodes.keys()] };
}

function sharedInputs(index: ContentIndex): unknown {
  const { services, sharedCodes, commonCodes } = index;
  const occurrences = [...services.values()].flatMap(({ service, name, codes }) =>
    [...sharedCodes].flatMap((code) =>
      (codes.get(code) ?? []).map(({ version, errorCode, actions }) => [
        ...[service, name, version.apiVersion, errorCode],
        actions.map((action) => action.name),
      ]),
    ),
  );
  const similar = Array.from(sharedCodes, (code) => index.similar(code));
  return [[...commonCodes.values()], occurrences, similar];
}

function* adviceRoutes(index: ContentIndex): Generator<RecordRoute> {
  const pages = advicePages(index);
  const own: TrailStep = { name: 'Advice', path: sitePath.allAdvice() };
  yield route(sitePath.allAdvice(), () => ({
    title: 'Advice',
    description: 'What to do about an error of the Tencent Cloud API, problem by problem.',
    trail: [HOME, { name: 'Advice' }],
    article: renderAdviceList(pages),
    twin: () => adviceListTwin(pages),
  }));
  for (const page of pages)
    yield route(advicePath(page.advice), () => ({
      title: `${page.title} · advice`,
      description: page.advice.cause,
      trail: [HOME, own, { name: page.title }],
      article: renderAdvicePage(page),
      twin: () => adviceTwin(page),
    }));
}

function route(path: string, parts: () => RecordPageParts): RecordRoute {
  return { path, render: () => recordPage(path, parts()) };
}

function* sharedRoutes(index: ContentIndex): Generator<RecordRoute> {
  yield commonErrorsRoute(index);
  for (const code of index.sharedCodes) yield sharedErrorRoute(index, code);
}

function commonErrorsRoute(index: ContentIndex): RecordRoute {
  const rows = commonErrorRows(index);
  const sources = collectSources(index.sources, ...withWordings([...index.commonCodes.values()]));
  return route(sitePath.commonErrors(), () => ({
    title: 'Common error codes',
    description: `The ${rows.length} error codes that any action of the Tencent Cloud API can return.`,
    trail: [HOME, { name: 'Common errors' }],
    article: html`<article>
<header class="title"><h1>Common error codes</h1>
<p class="lead">Any action of any service can answer with one of these ${rows.length} codes, beside its own.</p></header>
${renderErrorTable('Common error codes', rows)}${renderSources(sources)}</article>`,
    twin: () => commonErrorsTwin(rows, sources),
  }));
}

function sharedErrorRoute(index: ContentIndex, code: string): RecordRoute {
  const path = sitePath.sharedError(code);
  const common: TrailStep = { name: 'Common errors', path: sitePath.commonErrors() };
  return route(path, () => {
    const page = sharedErrorPage(index, code);
    return {
      title: code,
      description: `What the Tencent Cloud error code ${code} means, to each service that returns it.`,
      trail: [HOME, ...(index.commonCodes.has(code) ? [common] : []), { name: code, isName: true }],
      article: renderErrorPage(page),
      twin: () => errorTwin(page),
      record: { path: apiPath.error(code), make: () => apiError(index, code) },
    };
  });
}

function* serviceRoutes(index: ContentIndex, service: SiteService): Generator<RecordRoute> {
  const { service: id, name, authorization, codes, versions } = service;
  const own: TrailStep = { name, path: sitePath.service(id) };
  yield route(sitePath.service(id), () => {
    const page = servicePage(index, service);
    return {
      title: `${name} (${id})`,
      description: `Actions, error codes and permissions of ${name} in the Tencent Cloud API.`,
      trail: [HOME, { name }],
      article: renderServicePage(page),
      twin: () => serviceTwin(page),
    };
  });
  if (authorization)
    yield route(sitePath.permissions(id), () => {
      const page = permissionsPage(index, authorization);
      return {
        title: `Permissions of ${authorization.product}`,
        description: `What Cloud Access Management can grant on each operation of ${authorization.product}.`,
        trail: [HOME, own, { name: 'Permissions' }],
        article: renderPermissionsPage(page),
        twin: () => permissionsTwin(page),
      };
    });
  for (const code of codes.keys()) yield serviceErrorRoute(index, service, code, own);
  for (const version of versions) yield* versionRoutes(index, service, version);
}

/** The record of a code that others have as well is written with the page that they share. */
function serviceErrorRoute(
  index: ContentIndex,
  service: SiteService,
  code: string,
  own: TrailStep,
): RecordRoute {
  const path = sitePath.serviceError(service.service, code);
  return route(path, () => {
    const page = serviceErrorPage(index, service, code);
    const make = () => apiError(index, code);
    return {
      title: `${code} · ${service.service}`,
      description: `What the error code ${code} of ${service.name} means and which actions return it.`,
      trail: [HOME, own, { name: code, isName: true }],
      article: renderErrorPage(page),
      twin: () => errorTwin(page),
      record: { path: apiPath.error(code), ...(!index.sharedCodes.has(code) && { make }) },
    };
  });
}

function* versionRoutes(
  index: ContentIndex,
  service: SiteService,
  version: ServiceVersion,
): Generator<RecordRoute> {
  const { service: id, name } = service;
  const own: TrailStep = { name, path: sitePath.service(id) };
  const owner = service.versions.length > 1 ? `${id} ${version.apiVersion}` : id;
  const typePath = typePathIn(version);
  const users = typeUsersIn(version);
  for (const action of version.actions) {
    const path = sitePath.action(id, version.apiVersion, action.name);
    yield route(path, () => {
      const page = actionPage(index, version, action, typePath);
      return {
        title: `${action.name} · ${owner}`,
        description: `Parameters, examples and error codes of ${action.name}, an action of ${name}.`,
        trail: [HOME, own, { name: action.name, isName: true }],
        article: renderActionPage(page),
        twin: () => actionTwin(page),
        record: {
          path: apiPath.action(id, version.apiVersion, action.name),
          make: () => apiAction(index, version, action, typePath),
        },
      };
    });
  }
  for (const type of version.dataTypes)
    yield route(sitePath.dataType(id, version.apiVersion, type.name), () => {
      const page = typePage(index, type, typePath, users.get(type.name) ?? []);
      return {
        title: `${type.name} · data type of ${owner}`,
        description: `Members of ${type.name}, a data type of ${name}, and the actions that use it.`,
        trail: [HOME, own, { name: type.name, isName: true }],
        article: renderTypePage(page),
        twin: () => typeTwin(page),
      };
    });
}
