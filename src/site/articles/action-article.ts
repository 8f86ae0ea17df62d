import { actionRecord } from '../../records/action-record.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { serviceErrorRow } from '../../records/error-rows.ts';
import { versionListing } from '../../records/listings.ts';
import { actionPermission, permissionCodes } from '../../records/permission.ts';
import { collectSources, onlySite, withWordings } from '../../records/sources.ts';
import type { TypePath } from '../../records/type-links.ts';
import type { Action } from '../../schema/facts/action.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import type { PublishedAction } from '../../schema/published/action.ts';
import { counted } from '../../text/count-text.ts';
import type { Article, Block } from '../blocks/article.ts';
import {
  codeName,
  paragraph,
  roleParagraph,
  section,
  withContents,
} from '../blocks/make-blocks.ts';
import { historySection } from './history/history-section.ts';
import { removedNote, sinceNote } from './history/since-words.ts';
import { actionHeader } from './sections/action-header.ts';
import { sourceLines, statementBlocks } from './sections/citations.ts';
import { commonCodesNote } from './sections/common-codes-note.ts';
import { errorList, errorRow } from './sections/error-rows.ts';
import { examplesSection } from './sections/examples-section.ts';
import { parameterTable, type Unfold } from './sections/parameter-table.ts';
import { permissionSection } from './sections/permission-section.ts';
import { TypeUnfolder } from './sections/unfold-types.ts';

/** About how many characters of data types are unfolded, so that a page is still quick to load. */
const UNFOLDED = 30_000;

/** The page of an action. */
export function actionArticle(
  index: ContentIndex,
  version: ServiceVersion,
  action: Action,
  typePath: TypePath,
): Article {
  const { service } = version;
  const record = actionRecord(index, version, action);
  const codes = returnedCodes(index, version, action);
  const permission = actionPermission(index, service, action.name);
  const authorization = permission.operation && index.services.get(service)?.authorization;
  const sources = collectSources(
    index.sources,
    ...withWordings([action, ...action.input, ...action.output, ...action.examples]),
    ...codes.flatMap(({ statements }) => statements),
    ...(authorization ? [authorization] : []),
  );
  const types = new TypeUnfolder(
    index,
    version,
    typePath,
    [...record.input, ...record.output],
    UNFOLDED,
  );
  const unfold: Unfold = (reference) => types.unfold(reference);
  const examples = examplesSection(action, sources);
  const history = historySection(index, version, action);
  const contents = [
    { id: 'errors', name: 'Errors', count: codes.length },
    { id: 'input', name: 'Input', count: record.input.length },
    { id: 'output', name: 'Output', count: record.output.length },
    { id: 'permission', name: 'Permission' },
    ...(examples ? [{ id: 'examples', name: 'Examples' }] : []),
    ...(history ? [{ id: 'history', name: 'History' }] : []),
  ];
  return {
    className: 'action',
    title: codeName(action.name),
    header: actionHeader(record, onlySite(index, record.sites)),
    blocks: withContents(contents, [
      removedNote(record.lastSeen, record.history),
      ...statementBlocks(record.statements, sources),
      errorsSection(index, record, codes),
      inputSection(record, typePath, unfold),
      outputSection(record, typePath, unfold),
      permissionSection(
        permission,
        permissionCodes(
          index,
          service,
          codes.map(({ code }) => code),
        ),
        `${service}:${action.name}`,
      ),
      examples,
      history,
    ]),
    sources: sourceLines(sources),
  };
}

/** How many codes are visible before a reader opens the others. */
const VISIBLE_CODES = 20;

function errorsSection(
  index: ContentIndex,
  { service, apiVersion, action, errorCodesOfOneSite }: PublishedAction,
  codes: ReturnType<typeof returnedCodes>,
): Block {
  const rows = codes.map((code) => {
    const own = errorCodesOfOneSite?.find(({ errorCodes }) => errorCodes.includes(code.code))?.site;
    const pair = `returns ${action} ${code.code}`;
    const since = index.releases.laterThanAction({ service, apiVersion }, action, pair);
    return {
      ...errorRow(serviceErrorRow(index, service, own ? { ...code, sites: [own] } : code)),
      note: sinceNote(since),
    };
  });
  return section(rows.length === 0 ? 'Errors' : counted(rows.length, 'error'), { id: 'errors' }, [
    rows.length > 0
      ? errorList(rows, { visible: VISIBLE_CODES })
      : roleParagraph('none', 'No source lists an error code for this action.'),
    commonCodesNote(index.commonCodes.size),
  ]);
}

/** The codes of an action, as its version of the service lists them. */
function returnedCodes(index: ContentIndex, version: ServiceVersion, action: Action) {
  return action.errorCodes.flatMap((code) => {
    const listing = versionListing(index, version, code);
    return listing ? [{ code, ...listing }] : [];
  });
}

function inputSection({ input }: PublishedAction, typePath: TypePath, unfold: Unfold): Block {
  const common = 'the common parameters Action, Version and Region';
  if (input.length === 0)
    return section('Input', { id: 'input' }, [
      paragraph('No input parameters besides Action, Version and Region.'),
    ]);
  return section(counted(input.length, 'input parameter'), { id: 'input' }, [
    roleParagraph('meta', `Plus ${common}.`),
    parameterTable('input', input, typePath, unfold),
  ]);
}

function outputSection({ output }: PublishedAction, typePath: TypePath, unfold: Unfold): Block {
  if (output.length === 0)
    return section('Output', { id: 'output' }, [
      roleParagraph('none', 'No source lists output parameters.'),
    ]);
  return section(counted(output.length, 'output parameter'), { id: 'output' }, [
    parameterTable('output', output, typePath, unfold),
  ]);
}
