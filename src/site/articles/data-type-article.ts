import type { ContentIndex } from '../../records/content-index.ts';
import type { Link } from '../../records/link.ts';
import { namedSources } from '../../records/sources.ts';
import type { TypePath } from '../../records/type-links.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import type { PublishedType } from '../../schema/published/type.ts';
import { counted } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import type { Article, Block } from '../blocks/article.ts';
import {
  codeName,
  copyButton,
  joined,
  linkList,
  paragraph,
  roleParagraph,
  section,
  textLink,
} from '../blocks/make-blocks.ts';
import { sourceLines, statementBlocks } from './sections/citations.ts';
import { parameterTable } from './sections/parameter-table.ts';
import { TypeUnfolder } from './sections/unfold-types.ts';
import { siteWords } from './sites/site-words.ts';

/** About how many characters of other types are unfolded, so that a page is still quick to load. */
const UNFOLDED = 60_000;

/** How many names of users are shown above the members. */
const FEW_USERS = 6;

/** The page of a data type. */
export function dataTypeArticle(
  index: ContentIndex,
  version: ServiceVersion,
  record: PublishedType,
  typePath: TypePath,
): Article {
  const { type, statements, members } = record;
  const users = userLinks(record);
  const few = users.length <= FEW_USERS;
  const sources = namedSources(index, record);
  const types = new TypeUnfolder(index, version, typePath, members, UNFOLDED, type);
  return {
    className: 'data-type',
    title: codeName(type),
    header: [copyButton(type, 'Copy name'), ownerLine(index, record)],
    blocks: [
      ...statementBlocks(statements, sources),
      users.length > 0 && few && usersLine(users),
      members.length > 0
        ? section(counted(members.length, 'member'), { id: 'members' }, [
            parameterTable('member', members, typePath, (reference) => types.unfold(reference)),
          ])
        : roleParagraph('none', 'No source lists its members.'),
      !few && section(`Used by ${users.length}`, { id: 'users' }, [linkList(users, true)]),
    ],
    sources: sourceLines(sources),
  };
}

/** The service of the type and its version. */
function ownerLine(index: ContentIndex, { service, apiVersion, sites }: PublishedType): Block {
  const name = index.services.get(service)?.name ?? service;
  return roleParagraph(
    'owner',
    'Data type of ',
    textLink(name, sitePath.service(service)),
    ` (${service}) · ${apiVersion}`,
    ...siteWords(index, sites),
  );
}

function usersLine(users: readonly Link[]): Block {
  const names = users.map(({ name, path }) => codeName(name, path));
  return paragraph('Used by ', ...joined(names, ', '), '.');
}

function userLinks({ service, apiVersion, usedBy: { actions, types } }: PublishedType): Link[] {
  return [
    ...actions.map((name) => ({ name, path: sitePath.action(service, apiVersion, name) })),
    ...types.map((name) => ({ name, path: sitePath.dataType(service, apiVersion, name) })),
  ];
}
