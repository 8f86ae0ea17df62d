import type { ContentIndex } from '../../records/content-index.ts';
import type { Link } from '../../records/link.ts';
import { namedSources } from '../../records/sources.ts';
import type { TypePath } from '../../records/type-links.ts';
import type { PublishedType } from '../../schema/published/type.ts';
import { sitePath } from '../../text/paths.ts';
import type { Article } from '../blocks/article.ts';
import { codeName, linkList, roleParagraph, section } from '../blocks/make-blocks.ts';
import { sourceLines, statementBlocks } from './sections/citations.ts';
import { parameterTable } from './sections/parameter-table.ts';

/** The page of a data type. */
export function dataTypeArticle(
  index: ContentIndex,
  record: PublishedType,
  typePath: TypePath,
): Article {
  const { type, statements, members } = record;
  const users = userLinks(record);
  const sources = namedSources(index, record);
  return {
    title: codeName(type),
    header: [],
    blocks: [
      ...statementBlocks(statements, sources),
      section('Members', { id: 'members', note: String(members.length) }, [
        members.length > 0
          ? parameterTable('member', members, typePath)
          : roleParagraph('none', 'No members listed.'),
      ]),
      users.length > 0 &&
        section('Used by', { id: 'users', note: String(users.length) }, [linkList(users, true)]),
    ],
    sources: sourceLines(sources),
  };
}

function userLinks({ service, apiVersion, usedBy: { actions, types } }: PublishedType): Link[] {
  return [
    ...actions.map((name) => ({ name, path: sitePath.action(service, apiVersion, name) })),
    ...types.map((name) => ({ name, path: sitePath.dataType(service, apiVersion, name) })),
  ];
}
