import { actionRecord } from '../../records/action-record.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { serviceErrorRow } from '../../records/error-rows.ts';
import { versionListing } from '../../records/listings.ts';
import { actionPermission, permissionCodes } from '../../records/permission.ts';
import { collectSources, type NamedSource, withWordings } from '../../records/sources.ts';
import type { TypePath } from '../../records/type-links.ts';
import type { Action } from '../../schema/facts/action.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import type { PublishedAction } from '../../schema/published/action.ts';
import { counted } from '../../text/count-text.ts';
import type { Article, Block } from '../blocks/article.ts';
import {
  codeName,
  copyButton,
  example,
  factList,
  group,
  heading,
  roleParagraph,
  section,
} from '../blocks/make-blocks.ts';
import { sourceLines, statementBlocks } from './sections/citations.ts';
import { commonCodesNote } from './sections/common-codes-note.ts';
import { errorTable } from './sections/error-table.ts';
import { parameterTable } from './sections/parameter-table.ts';
import { permissionSection } from './sections/permission-section.ts';
import { removedNote } from './sections/removed-note.ts';

/** How many examples a page shows, so that the longest is still quick to load. */
const MOST_EXAMPLES = 6;

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
  return {
    className: 'action',
    title: codeName(action.name),
    header: [copyButton(action.name, 'Copy name'), factsOf(record)],
    blocks: [
      removedNote(record.lastSeen),
      ...(record.statements.length > 0
        ? statementBlocks(record.statements, sources)
        : [roleParagraph('none', 'We have no description from Tencent Cloud for this action.')]),
      section('Errors', { id: 'errors', note: String(codes.length) }, [
        commonCodesNote(index.commonCodes.size),
        codes.length > 0
          ? errorTable(
              'Errors of this action',
              codes.map((code) => serviceErrorRow(service, code)),
            )
          : roleParagraph('none', 'No source lists an error code for this action.'),
      ]),
      inputSection(record, typePath),
      outputSection(record, typePath),
      permissionSection(
        permission,
        permissionCodes(
          index,
          service,
          codes.map(({ code }) => code),
        ),
      ),
      examplesSection(action, sources),
    ],
    sources: sourceLines(sources),
  };
}

/** The codes of an action, as its version of the service lists them. */
function returnedCodes(index: ContentIndex, version: ServiceVersion, action: Action) {
  return action.errorCodes.flatMap((code) => {
    const listing = versionListing(index, version, code);
    return listing ? [{ code, ...listing }] : [];
  });
}

function factsOf(record: PublishedAction): Block {
  const { rateLimitPerSecond: rate, region } = record;
  return factList({
    Service: record.service,
    Version: record.apiVersion,
    Domain: record.domain,
    'Rate limit': rate === null ? null : `${rate} requests/s`,
    Region: region?.replace('-', ' '),
    Status: record.status,
  });
}

function inputSection({ input }: PublishedAction, typePath: TypePath): Block {
  const common = 'the common parameters Action, Version and Region';
  const note = input.length > 0 ? `Plus ${common}.` : `No input parameters besides ${common}.`;
  return section('Input', { id: 'input', note: String(input.length) }, [
    roleParagraph('meta', note),
    input.length > 0 && parameterTable('input', input, typePath),
  ]);
}

function outputSection({ output }: PublishedAction, typePath: TypePath): Block {
  return section('Output', { id: 'output', note: String(output.length) }, [
    output.length > 0 && parameterTable('output', output, typePath),
  ]);
}

function examplesSection(action: Action, sources: readonly NamedSource[]): Block {
  const unshown = unshownExamples(action);
  const pairs = action.examples
    .slice(0, MOST_EXAMPLES)
    .map((one, at) =>
      group({ className: 'pair' }, [
        one.title ? heading(3, one.title) : null,
        ...statementBlocks(one.descriptions, sources),
        example(`Request ${at + 1}`, one.input),
        one.output !== undefined && example(`Response ${at + 1}`, one.output),
      ]),
    );
  return section('Examples', { id: 'examples' }, [
    ...pairs,
    unshown !== '' && roleParagraph('none', unshown),
  ]);
}

/** A sentence on the examples that are not shown; empty if all are. */
function unshownExamples({ examples, exampleCount = 0 }: Action): string {
  const known = examples.length;
  if (known > 0)
    return known > MOST_EXAMPLES ? `The source has ${known - MOST_EXAMPLES} more.` : '';
  return exampleCount === 0
    ? 'No examples available.'
    : `Tencent Cloud publishes ${counted(exampleCount, 'example')} that we can't reproduce here.`;
}
