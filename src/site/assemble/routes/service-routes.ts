import { changedDates } from '../../../records/changes/changed-dates.ts';
import type { ContentIndex, SiteService } from '../../../records/content-index.ts';
import type { ServiceAuthorization } from '../../../schema/facts/authorization.ts';
import { apiPath, sitePath } from '../../../text/paths.ts';
import { apiError } from '../../api/api-error.ts';
import { serviceChangesArticle } from '../../articles/changes/service-changes-article.ts';
import { describeError } from '../../articles/describe-error.ts';
import { describeService } from '../../articles/describe-records.ts';
import { errorArticle } from '../../articles/error-article.ts';
import { errorTitle, serviceInTitle } from '../../articles/page-titles.ts';
import { permissionsArticle } from '../../articles/permissions-article.ts';
import { serviceActionsArticle } from '../../articles/service-actions-article.ts';
import { serviceArticle } from '../../articles/service-article.ts';
import { serviceSitesArticle } from '../../articles/service-sites-article.ts';
import { serviceTypesArticle } from '../../articles/service-types-article.ts';
import { siteDifferences } from '../../articles/sites/site-differences.ts';
import { HOME, type TrailStep } from '../../html/trail.ts';
import { type RecordRoute, recordRoute } from './record-page.ts';
import { actionRoute, versionRoutes } from './version-routes.ts';

/** Every page of a service: its own, those of its permissions, codes, actions and data types. */
export function* serviceRoutes(index: ContentIndex, service: SiteService): Generator<RecordRoute> {
  const { service: id, name, authorization, codes, versions, removed } = service;
  const services: TrailStep = { name: 'Services', path: sitePath.services() };
  const own: TrailStep = { name, path: sitePath.service(id) };
  yield recordRoute(sitePath.service(id), () => ({
    title: `${name} (${id}) — Tencent Cloud API errors and actions`,
    description: describeService(service),
    trail: [HOME, services, { name }],
    article: serviceArticle(index, service),
  }));
  if (versions.some(({ actions }) => actions.length > 0))
    yield recordRoute(sitePath.serviceActions(id), () => ({
      title: `Actions of ${name} (${id}) — Tencent Cloud API`,
      description: `All actions of ${name} in the Tencent Cloud API.`,
      trail: [HOME, services, { name }],
      article: serviceActionsArticle(index, service),
    }));
  if (versions.some(({ dataTypes }) => dataTypes.length > 0))
    yield recordRoute(sitePath.serviceTypes(id), () => ({
      title: `Data types of ${name} (${id}) — Tencent Cloud API`,
      description: `All data types of ${name} in the Tencent Cloud API, and what uses them.`,
      trail: [HOME, services, { name }],
      article: serviceTypesArticle(index, service),
    }));
  if (siteDifferences(index, service).length > 0)
    yield recordRoute(sitePath.serviceSites(id), () => ({
      title: `${name} (${id}): international and China site — Tencent Cloud API`,
      description: `What differs between Tencent Cloud's two sites for ${name}: actions, error codes, data types and parameters.`,
      trail: [HOME, services, { name }],
      article: serviceSitesArticle(index, service),
    }));
  if (changedDates(index, id).length > 0)
    yield recordRoute(sitePath.serviceChanges(id), () => ({
      title: `Changes of ${name} (${id}) — Tencent Cloud API`,
      description: `What releases added, removed and brought back in ${name}: actions, error codes, parameters and data types.`,
      trail: [HOME, services, { name }],
      article: serviceChangesArticle(index, service),
    }));
  if (authorization) yield permissionsRoute(index, service, authorization, own);
  for (const code of [...codes.keys(), ...removed.codes.keys()])
    yield serviceErrorRoute(index, service, code, own);
  for (const version of versions) yield* versionRoutes(index, service, version, own);
  for (const { version, action } of removed.actions)
    yield actionRoute(index, service, version, action, own);
}

function permissionsRoute(
  index: ContentIndex,
  owner: SiteService,
  authorization: ServiceAuthorization,
  own: TrailStep,
): RecordRoute {
  const { service, product } = authorization;
  return recordRoute(sitePath.permissions(service), () => ({
    title: `Permissions — ${serviceInTitle(owner)} policies`,
    description: `What Cloud Access Management can grant for each operation of ${product}.`,
    trail: [HOME, own, { name: 'Permissions' }],
    article: permissionsArticle(index, authorization),
  }));
}

/**
 * The record of a code that other lists have as well is written with the page that they share; that of a code that no
 * list has, by the first service that had it.
 */
function serviceErrorRoute(
  index: ContentIndex,
  service: SiteService,
  code: string,
  own: TrailStep,
): RecordRoute {
  const path = sitePath.serviceError(service.service, code);
  const make = () => apiError(index, code);
  const { listedBy, removedBy } = index;
  const [owner] = listedBy.get(code) ?? removedBy.get(code) ?? [];
  const isOwner = owner === service.service && !index.sharedCodes.has(code);
  return recordRoute(path, () => ({
    title: errorTitle(code, service),
    description: describeError(index, code, service.name, service.service),
    trail: [HOME, own, { name: code, isName: true }],
    article: errorArticle(index, code, service),
    record: { path: apiPath.error(code), ...(isOwner && { make }) },
  }));
}
