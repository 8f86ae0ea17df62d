import type { ContentIndex } from '../../records/content-index.ts';
import type { Link } from '../../records/link.ts';
import { collectSources, withWordings } from '../../records/sources.ts';
import type { TypePath } from '../../records/type-links.ts';
import type { TypeUsers } from '../../records/type-record.ts';
import type { DataType } from '../../schema/facts/data-type.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import { sitePath } from '../../text/paths.ts';
import { type Article, roleParagraph } from '../blocks/article.ts';
import { sourceLines, statementBlocks } from './sections/citations.ts';
import { parameterTable } from './sections/parameter-table.ts';

/** How a data type is linked to others of its service version. */
interface TypeNeighbors {
  typePath: TypePath;
  /** The actions and data types that refer to it; `undefined` if there are none. */
  usedBy: TypeUsers | undefined;
}

/** The page of a data type. */
export function dataTypeArticle(
  index: ContentIndex,
  version: ServiceVersion,
  { name, descriptions, members, sources: ids }: DataType,
  { typePath, usedBy }: TypeNeighbors,
): Article {
  const users = usedBy ? userLinks(version, usedBy) : [];
  const described = [{ descriptions, sources: ids }, ...members];
  const sources = collectSources(index.sources, ...withWordings(described));
  return {
    title: { type: 'name', text: name },
    header: [],
    blocks: [
      ...statementBlocks(descriptions, sources),
      {
        type: 'section',
        id: 'members',
        title: ['Members'],
        note: String(members.length),
        blocks: [
          members.length > 0
            ? parameterTable('member', members, typePath)
            : roleParagraph('none', 'No members listed.'),
        ],
      },
      users.length > 0 && {
        type: 'section',
        id: 'users',
        title: ['Used by'],
        note: String(users.length),
        blocks: [{ type: 'links', columns: true, links: users }],
      },
    ],
    sources: sourceLines(sources),
  };
}

function userLinks({ service, apiVersion }: ServiceVersion, { actions, types }: TypeUsers): Link[] {
  return [
    ...actions.map((name) => ({ name, path: sitePath.action(service, apiVersion, name) })),
    ...types.map((name) => ({ name, path: sitePath.dataType(service, apiVersion, name) })),
  ];
}
