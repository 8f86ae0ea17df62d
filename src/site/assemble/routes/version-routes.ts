import type { ContentIndex, SiteService } from '../../../records/content-index.ts';
import { typePathIn } from '../../../records/type-links.ts';
import { typeRecord, typeUsersIn } from '../../../records/type-record.ts';
import type { ServiceVersion } from '../../../schema/facts/service.ts';
import { apiPath, sitePath } from '../../../text/paths.ts';
import { apiAction } from '../../api/api-action.ts';
import { actionArticle } from '../../articles/action-article.ts';
import { dataTypeArticle } from '../../articles/data-type-article.ts';
import { HOME, type TrailStep } from '../../html/trail.ts';
import { type RecordRoute, recordRoute } from './record-page.ts';

/** The pages of a service version's actions and data types. */
export function* versionRoutes(
  index: ContentIndex,
  { service, name, versions }: SiteService,
  version: ServiceVersion,
  own: TrailStep,
): Generator<RecordRoute> {
  const { apiVersion } = version;
  const owner = versions.length > 1 ? `${service} ${apiVersion}` : service;
  const typePath = typePathIn(version);
  const users = typeUsersIn(version);
  for (const action of version.actions) {
    const path = sitePath.action(service, apiVersion, action.name);
    yield recordRoute(path, () => ({
      title: `${action.name} · ${owner}`,
      description: `Parameters, examples and error codes of ${action.name}, an action of ${name}.`,
      trail: [HOME, own, { name: action.name, isName: true }],
      article: actionArticle(index, version, action, typePath),
      record: {
        path: apiPath.action(service, apiVersion, action.name),
        make: () => apiAction(index, version, action, typePath),
      },
    }));
  }
  for (const type of version.dataTypes)
    yield recordRoute(sitePath.dataType(service, apiVersion, type.name), () => ({
      title: `${type.name} · data type of ${owner}`,
      description: `Members of ${type.name}, a data type of ${name}, and the actions that use it.`,
      trail: [HOME, own, { name: type.name, isName: true }],
      article: dataTypeArticle(
        index,
        typeRecord(index, version, type, users.get(type.name)),
        typePath,
      ),
    }));
}
