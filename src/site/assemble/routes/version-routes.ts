import type { ContentIndex, SiteService } from '../../../records/content-index.ts';
import { typePathIn } from '../../../records/type-links.ts';
import { typeRecord, typeUsersIn } from '../../../records/type-record.ts';
import type { Action } from '../../../schema/facts/action.ts';
import type { ServiceVersion } from '../../../schema/facts/service.ts';
import { apiPath, sitePath } from '../../../text/paths.ts';
import { apiAction } from '../../api/api-action.ts';
import { actionArticle } from '../../articles/action-article.ts';
import { dataTypeArticle } from '../../articles/data-type-article.ts';
import { describeAction, describeType } from '../../articles/describe-records.ts';
import { serviceInTitle } from '../../articles/page-titles.ts';
import { HOME, type TrailStep } from '../../html/trail.ts';
import { type RecordRoute, recordRoute } from './record-page.ts';

/** The pages of a service version's actions and data types. */
export function* versionRoutes(
  index: ContentIndex,
  siteService: SiteService,
  version: ServiceVersion,
  own: TrailStep,
): Generator<RecordRoute> {
  const { service, name, versions } = siteService;
  const { apiVersion } = version;
  const owner = serviceInTitle(siteService);
  const which = versions.length > 1 ? `, ${apiVersion}` : '';
  const typePath = typePathIn(version);
  const users = typeUsersIn(version);
  for (const action of version.actions)
    yield actionRoute(index, siteService, version, action, own, typePath);
  for (const type of version.dataTypes)
    yield recordRoute(sitePath.dataType(service, apiVersion, type.name), () => ({
      title: `${type.name} — ${owner} data type${which}`,
      description: describeType(type, name),
      trail: [HOME, own, { name: type.name, isName: true }],
      article: dataTypeArticle(
        index,
        version,
        typeRecord(index, version, type, users.get(type.name)),
        typePath,
      ),
    }));
}

/** The page of an action, which its version can have listed in the past only. */
export function actionRoute(
  index: ContentIndex,
  siteService: SiteService,
  version: ServiceVersion,
  action: Action,
  own: TrailStep,
  typePath = typePathIn(version),
): RecordRoute {
  const { service, name, versionsEver } = siteService;
  const { apiVersion } = version;
  const which = versionsEver.length > 1 ? `, ${apiVersion}` : '';
  return recordRoute(sitePath.action(service, apiVersion, action.name), () => ({
    title: `${action.name} — ${serviceInTitle(siteService)} action${which}`,
    description: describeAction(action, name),
    trail: [HOME, own, { name: action.name, isName: true }],
    article: actionArticle(index, version, action, typePath),
    record: {
      path: apiPath.action(service, apiVersion, action.name),
      make: () => apiAction(index, version, action, typePath),
    },
  }));
}
