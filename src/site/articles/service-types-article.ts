import type { ContentIndex, SiteService } from '../../records/content-index.ts';
import { collectSources, onlySiteOf } from '../../records/sources.ts';
import { type TypeUsers, typeUsersIn } from '../../records/type-record.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import { compareText } from '../../text/compare-text.ts';
import { counted, countText } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import type { Article } from '../blocks/article.ts';
import { groupRows, type ListRow, type RowGroup } from '../blocks/long-list.ts';
import { section } from '../blocks/make-blocks.ts';
import { sourceLines } from './sections/citations.ts';
import { lineOf } from './sections/error-rows.ts';
import { serviceHeader } from './sections/service-header.ts';
import { versionGroups } from './sections/version-groups.ts';

/** The page of a service's data types: of one version by their first letters, of several by version. */
export function serviceTypesArticle(index: ContentIndex, service: SiteService): Article {
  const { service: id, name, versions } = service;
  const types = versions.flatMap((version) => version.dataTypes);
  return {
    className: 'service',
    title: name,
    header: serviceHeader(index, service, 'types'),
    blocks: [
      section(counted(types.length, 'data type'), { id: 'types', className: 'titled-above' }, [
        {
          type: 'long-list',
          noun: 'data type',
          page: sitePath.serviceTypes(id),
          groups: versionGroups(versions, (version) => typeRows(index, version), byLetter),
        },
      ]),
    ],
    sources: sourceLines(collectSources(index.sources, ...types)),
  };
}

function byLetter(rows: readonly ListRow[]): RowGroup[] {
  return groupRows(rows, ({ name }) => name.charAt(0));
}

function typeRows(index: ContentIndex, version: ServiceVersion): ListRow[] {
  const { service, apiVersion, dataTypes } = version;
  const users = typeUsersIn(version);
  return dataTypes
    .map(({ name, members, descriptions, sources }) => ({
      name,
      path: sitePath.dataType(service, apiVersion, name),
      says: lineOf(descriptions[0]?.text ?? usersOf(users.get(name))),
      note: countText([[members.length, 'member']]),
      site: onlySiteOf(index, [{ sources }]),
    }))
    .sort((one, other) => compareText(one.name, other.name));
}

/** Who uses a type, in a few words: `DescribeZones and 3 more use it`. */
function usersOf(users: TypeUsers | undefined): string {
  const [first, ...others] = [...(users?.actions ?? []), ...(users?.types ?? [])];
  if (first === undefined) return '';
  return others.length === 0 ? `Used by ${first}` : `Used by ${first} and ${others.length} more`;
}
