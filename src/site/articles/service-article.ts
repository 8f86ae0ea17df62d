import type { ContentIndex, SiteService } from '../../records/content-index.ts';
import { serviceErrorRow } from '../../records/error-rows.ts';
import type { Link } from '../../records/link.ts';
import { serviceRecord } from '../../records/service-record.ts';
import { collectSources } from '../../records/sources.ts';
import type { PublishedService } from '../../schema/published/service.ts';
import { countText } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import { wordsOf } from '../../text/words.ts';
import {
  type Article,
  type Blocks,
  type Control,
  joined,
  nameLink,
  roleParagraph,
  type Section,
  type Table,
} from '../blocks/article.ts';
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
      roleParagraph('lead', { type: 'code', text: id }),
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
function jumps(versions: readonly Version[], hasPermissions: boolean): Control {
  const lines = versions.map((version) => {
    const parts = Object.values(partsOf(version)).filter(({ count }) => count > 0);
    const links = parts.map(
      ({ id, count, noun }) =>
        ({ type: 'link', text: countText([[count, noun]]), path: `#${id}` }) as const,
    );
    return [`${version.apiVersion}: `, ...joined(links, ' · ')];
  });
  const permissions = { type: 'link', text: 'Permissions', path: '#permissions' } as const;
  return {
    type: 'control',
    control: 'jumps',
    lines: hasPermissions ? [...lines, [permissions]] : lines,
  };
}

function versionSections(
  index: ContentIndex,
  service: string,
  version: Version,
  namesOnly: boolean,
): Section[] {
  const { errors, actions, types } = partsOf(version);
  const section = (
    part: { id: string; count: number },
    title: string,
    blocks: Blocks,
  ): Section => ({
    type: 'section',
    id: part.id,
    title: [title],
    note: `${version.apiVersion} · ${part.count}`,
    blocks,
  });
  return [
    section(errors, 'Error codes', errorBlocks(index, service, version, namesOnly)),
    section(actions, 'Actions', actionBlocks(service, version, namesOnly)),
    ...(types.count > 0 ? [section(types, 'Data types', typeBlocks(service, version))] : []),
  ];
}

function errorBlocks(
  index: ContentIndex,
  service: string,
  { apiVersion, errors }: Version,
  namesOnly: boolean,
): Blocks {
  const rows = errors.map((error) => serviceErrorRow(service, error));
  return [
    commonCodesNote(index.commonCodes.size),
    rows.length > 0 &&
      (namesOnly
        ? linkColumns(rows.map(({ code, path }) => ({ name: code, path })))
        : errorTable(`Error codes of ${apiVersion}`, rows)),
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
  return [
    namesOnly
      ? linkColumns(actions.map(({ action }) => ({ name: action, path: pathOf(action) })))
      : actionTable(`Actions of ${apiVersion}`, actions, pathOf),
  ];
}

function actionTable(
  label: string,
  actions: Version['actions'],
  pathOf: (name: string) => string,
): Table {
  return {
    type: 'table',
    label,
    columns: ['Action', 'What it does'],
    rows: actions.map(({ action, statements: [first] }) => ({
      head: [nameLink({ name: action, path: pathOf(action) })],
      cells: [{ blocks: describedBy(first?.text ?? '', wordsOf(action).join(' ')) }],
    })),
  };
}

function typeBlocks(service: string, { apiVersion, types }: Version): Blocks {
  const links = types.map((name) => {
    return { name, path: sitePath.dataType(service, apiVersion, name) };
  });
  return [linkColumns(links)];
}

function linkColumns(links: readonly Link[]): Blocks[number] {
  return { type: 'links', columns: true, links };
}

function permissionsLink(service: string, operations: number): Section {
  const text = `Permissions for ${countText([[operations, 'operation']])}`;
  return {
    type: 'section',
    id: 'permissions',
    title: ['Permissions'],
    blocks: [
      {
        type: 'paragraph',
        text: [{ type: 'link', text, path: sitePath.permissions(service) }, '.'],
      },
    ],
  };
}
