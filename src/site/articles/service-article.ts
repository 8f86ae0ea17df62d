import type { ContentIndex, SiteService } from '../../records/content-index.ts';
import { serviceErrorRow } from '../../records/error-rows.ts';
import { serviceRecord } from '../../records/service-record.ts';
import { collectSources } from '../../records/sources.ts';
import type { PublishedService } from '../../schema/published/service.ts';
import { counted, countText } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import { wordsOf } from '../../text/words.ts';
import type { Article, Block, Blocks } from '../blocks/article.ts';
import {
  codeName,
  codeText,
  joined,
  linkList,
  paragraph,
  roleParagraph,
  section,
  table,
  textLink,
} from '../blocks/make-blocks.ts';
import { sourceLines } from './sections/citations.ts';
import { commonCodesNote } from './sections/common-codes-note.ts';
import { describedBy, errorTable } from './sections/error-table.ts';

type Version = PublishedService['versions'][number];

/** How many names a page can describe and still be quick to load. */
const MOST_DESCRIBED = 250;

/** The page of a service: its versions, the newest first. Large services have names alone. */
export function serviceArticle(index: ContentIndex, service: SiteService): Article {
  const { authorization } = service;
  const record = serviceRecord(index, service);
  const { service: id, name, versions } = record;
  const named = versions.flatMap(({ actions, errors }) => [...actions, ...errors]);
  const newestFirst = versions.toReversed();
  return {
    title: name,
    header: [
      roleParagraph('lead', codeText(id)),
      jumps(newestFirst, authorization !== undefined),
      {
        type: 'control',
        control: 'keep-offline',
        pack: sitePath.service(id),
        aboutPath: sitePath.offline(),
      },
    ],
    blocks: [
      ...newestFirst.flatMap((version) =>
        versionSections(index, id, version, named.length > MOST_DESCRIBED),
      ),
      versions.length === 0 &&
        roleParagraph('note', 'No actions or error codes known for this service yet.'),
      authorization && permissionsLink(id, authorization.actions.length),
    ],
    sources: sourceLines(
      collectSources(
        index.sources,
        { sources: record.sources.map((source) => source.id) },
        ...(authorization ? [authorization] : []),
      ),
    ),
  };
}

/** The parts of a version, in the order of their sections. */
function partsOf({ apiVersion, errors, actions, types }: Version) {
  return {
    errors: { id: `errors-${apiVersion}`, count: errors.length, noun: 'error code' },
    actions: { id: `actions-${apiVersion}`, count: actions.length, noun: 'action' },
    types: { id: `types-${apiVersion}`, count: types.length, noun: 'data type' },
  };
}

/** Links to each part of the page: a line for each version, and one for permissions. */
function jumps(versions: readonly Version[], hasPermissions: boolean): Block {
  const lines = versions.map((version) => {
    const parts = Object.values(partsOf(version)).filter(({ count }) => count > 0);
    const links = parts.map(({ id, count, noun }) => textLink(counted(count, noun), `#${id}`));
    return [`${version.apiVersion}: `, ...joined(links, ' · ')];
  });
  const permissions = hasPermissions ? [[textLink('Permissions', '#permissions')]] : [];
  return { type: 'control', control: 'jumps', lines: [...lines, ...permissions] };
}

function versionSections(
  index: ContentIndex,
  service: string,
  version: Version,
  namesOnly: boolean,
): Block[] {
  const { errors, actions, types } = partsOf(version);
  const part = (title: string, { id, count }: { id: string; count: number }, blocks: Blocks) =>
    section(title, { id, note: `${version.apiVersion} · ${count}` }, blocks);
  return [
    part('Error codes', errors, errorBlocks(index, service, version, namesOnly)),
    part('Actions', actions, actionBlocks(service, version, namesOnly)),
    ...(types.count > 0 ? [part('Data types', types, [typeList(service, version)])] : []),
  ];
}

function errorBlocks(
  index: ContentIndex,
  service: string,
  { apiVersion, errors }: Version,
  namesOnly: boolean,
): Blocks {
  const rows = errors.map((error) => serviceErrorRow(service, error));
  const links = rows.map(({ code, path }) => ({ name: code, path }));
  return [
    commonCodesNote(index.commonCodes.size),
    rows.length > 0 &&
      (namesOnly ? linkList(links, true) : errorTable(`Error codes of ${apiVersion}`, rows)),
  ];
}

function actionBlocks(
  service: string,
  { apiVersion, actions }: Version,
  namesOnly: boolean,
): Blocks {
  if (actions.length === 0)
    return [roleParagraph('none', 'No actions known for this version yet.')];
  const pathOf = (name: string) => sitePath.action(service, apiVersion, name);
  if (namesOnly)
    return [
      linkList(
        actions.map(({ action }) => ({ name: action, path: pathOf(action) })),
        true,
      ),
    ];
  const rows = actions.map(({ action, statements: [first] }) => ({
    head: [codeName(action, pathOf(action))],
    cells: [{ blocks: describedBy(first?.text ?? '', wordsOf(action).join(' ')) }],
  }));
  return [table(`Actions of ${apiVersion}`, ['Action', 'What it does'], rows)];
}

function typeList(service: string, { apiVersion, types }: Version): Block {
  const pathOf = (name: string) => sitePath.dataType(service, apiVersion, name);
  return linkList(
    types.map((name) => ({ name, path: pathOf(name) })),
    true,
  );
}

function permissionsLink(service: string, operations: number): Block {
  const text = `Permissions for ${countText([[operations, 'operation']])}`;
  return section('Permissions', { id: 'permissions' }, [
    paragraph(textLink(text, sitePath.permissions(service)), '.'),
  ]);
}
