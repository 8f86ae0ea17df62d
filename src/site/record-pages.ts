import { sitePath } from '../lib/paths.ts';
import type { ServiceVersion } from '../schema/service.ts';
import { actionPage } from './action-page.ts';
import { advicePages, advicePath } from './advice-page.ts';
import { renderSources } from './citations.ts';
import { renderCodeName } from './code-name.ts';
import type { ContentIndex, SiteService } from './content-index.ts';
import { serviceErrorPage, sharedErrorPage } from './error-page.ts';
import { commonErrorRows } from './error-rows.ts';
import { html } from './html.ts';
import { permissionsPage } from './permissions-page.ts';
import { renderErrorTable } from './record-lists.ts';
import { type RecordPage, renderTrail, type TrailStep } from './record-page.ts';
import { renderActionPage } from './render-action-page.ts';
import { renderAdviceList, renderAdvicePage } from './render-advice.ts';
import { renderErrorPage } from './render-error-page.ts';
import { renderPermissionsPage } from './render-permissions-page.ts';
import { renderServicePage } from './render-service-page.ts';
import { renderTypePage } from './render-type-page.ts';
import { servicePage } from './service-page.ts';
import { collectSources } from './sources.ts';
import { typePage, typePathIn, typeUsersIn } from './type-page.ts';

/** A page that is made from content: where it stands, and how it is made. */
export interface RecordRoute {
  path: string;
  render: () => RecordPage;
}

const HOME: TrailStep = { name: 'Services', path: sitePath.services() };

/** Pages that stand in one folder of the site and change together. */
export interface RecordGroup {
  /** The folder below which all of them stand, and nothing else. */
  folder: string;
  /** Everything of the content that they show, to be compared with what was shown before. */
  inputs: unknown;
  routes: () => Generator<RecordRoute>;
}

/** Every page that is made from content, in groups, in a fixed order. */
export function recordGroups(index: ContentIndex): RecordGroup[] {
  const sources = [[...index.sources.values()], index.retry.rules, index.advice.all];
  const services = Array.from(index.services.values(), (service) => ({
    folder: sitePath.service(service.service),
    inputs: [serviceInputs(index, service), sources],
    routes: () => serviceRoutes(index, service),
  }));
  const shared = {
    folder: sitePath.commonErrors(),
    inputs: [sharedInputs(index), sources],
    routes: () => sharedRoutes(index),
  };
  const advice = {
    folder: sitePath.allAdvice(),
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
  yield {
    path: sitePath.allAdvice(),
    render: () => ({
      title: 'Advice',
      description: 'What to do about an error of the Tencent Cloud API, problem by problem.',
      body: html`${renderTrail([HOME, { name: 'Advice' }])}${renderAdviceList(pages)}`,
    }),
  };
  for (const page of pages) {
    yield {
      path: advicePath(page.advice),
      render: () => ({
        title: `${page.title} · advice`,
        description: page.advice.cause,
        body: html`${renderTrail([HOME, own, { name: page.title }])}${renderAdvicePage(page)}`,
      }),
    };
  }
}

function* sharedRoutes(index: ContentIndex): Generator<RecordRoute> {
  yield commonErrorsRoute(index);
  for (const code of index.sharedCodes) yield sharedErrorRoute(index, code);
}

function commonErrorsRoute(index: ContentIndex): RecordRoute {
  const rows = commonErrorRows(index);
  const sources = collectSources(index.sources, ...index.commonCodes.values());
  return {
    path: sitePath.commonErrors(),
    render: () => ({
      title: 'Common error codes',
      description: `The ${rows.length} error codes that any action of the Tencent Cloud API can return.`,
      body: html`${renderTrail([HOME, { name: 'Common errors' }])}<article>
<header class="title"><h1>Common error codes</h1>
<p class="lead">Any action of any service can answer with one of these ${rows.length} codes, beside its own.</p></header>
${renderErrorTable('Common error codes', rows)}${renderSources(sources)}</article>`,
    }),
  };
}

function sharedErrorRoute(index: ContentIndex, code: string): RecordRoute {
  return {
    path: sitePath.sharedError(code),
    render: () => ({
      title: code,
      description: `What the Tencent Cloud error code ${code} means, to each service that returns it.`,
      body: html`${renderTrail(index.commonCodes.has(code) ? [HOME, { name: 'Common errors', path: sitePath.commonErrors() }, { name: renderCodeName(code) }] : [HOME, { name: renderCodeName(code) }])}${renderErrorPage(sharedErrorPage(index, code))}`,
    }),
  };
}

function* serviceRoutes(index: ContentIndex, service: SiteService): Generator<RecordRoute> {
  const { service: id, name, authorization, codes, versions } = service;
  const own: TrailStep = { name, path: sitePath.service(id) };
  yield {
    path: sitePath.service(id),
    render: () => ({
      title: `${name} (${id})`,
      description: `Actions, error codes and permissions of ${name} in the Tencent Cloud API.`,
      body: html`${renderTrail([HOME, { name }])}${renderServicePage(servicePage(index, service))}`,
    }),
  };
  if (authorization) {
    yield {
      path: sitePath.permissions(id),
      render: () => ({
        title: `Permissions of ${authorization.product}`,
        description: `What Cloud Access Management can grant on each operation of ${authorization.product}.`,
        body: html`${renderTrail([HOME, own, { name: 'Permissions' }])}${renderPermissionsPage(permissionsPage(index, authorization))}`,
      }),
    };
  }
  for (const code of codes.keys()) {
    yield {
      path: sitePath.serviceError(id, code),
      render: () => ({
        title: `${code} · ${id}`,
        description: `What the error code ${code} of ${name} means and which actions return it.`,
        body: html`${renderTrail([HOME, own, { name: renderCodeName(code) }])}${renderErrorPage(serviceErrorPage(index, service, code))}`,
      }),
    };
  }
  for (const version of versions) yield* versionRoutes(index, service, version);
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
    yield {
      path: sitePath.action(id, version.apiVersion, action.name),
      render: () => ({
        title: `${action.name} · ${owner}`,
        description: `Parameters, examples and error codes of ${action.name}, an action of ${name}.`,
        body: html`${renderTrail([HOME, own, { name: renderCodeName(action.name) }])}${renderActionPage(actionPage(index, version, action, typePath))}`,
      }),
    };
  }
  for (const type of version.dataTypes) {
    yield {
      path: sitePath.dataType(id, version.apiVersion, type.name),
      render: () => ({
        title: `${type.name} · data type of ${owner}`,
        description: `Members of ${type.name}, a data type of ${name}, and the actions that use it.`,
        body: html`${renderTrail([HOME, own, { name: renderCodeName(type.name) }])}${renderTypePage(typePage(index, type, typePath, users.get(type.name) ?? []))}`,
      }),
    };
  }
}
