import { countText } from '../../text/count-text.ts';
import {
  type Article,
  type Block,
  type Blocks,
  type Facts,
  roleParagraph,
  type Section,
} from '../blocks/article.ts';
import type { ActionPage } from './action-page.ts';
import { sourceLines, statementBlocks } from './sections/citations.ts';
import { commonCodesNote } from './sections/common-codes-note.ts';
import { errorTable } from './sections/error-table.ts';
import { parameterTable } from './sections/parameter-table.ts';
import { permissionSection } from './sections/permission-section.ts';

/** How many examples a page shows, so that the longest is still quick to load. */
const MOST_EXAMPLES = 6;

/** The page of an action. */
export function actionArticle(page: ActionPage): Article {
  const { permission, permissionCodes, sources } = page;
  const { action, lastSeen, statements } = page.record;
  return {
    className: 'action',
    title: { type: 'name', text: action },
    header: [{ type: 'control', control: 'copy', text: action, label: 'Copy name' }, factsOf(page)],
    blocks: [
      lastSeen !== null &&
        roleParagraph('note', `Removed from the API definitions; last seen on ${lastSeen}.`),
      ...(statements.length > 0
        ? statementBlocks(statements, sources)
        : [roleParagraph('none', 'We have no description from Tencent Cloud for this action.')]),
      errorsSection(page),
      inputSection(page),
      outputSection(page),
      permissionSection(permission, permissionCodes),
      examplesSection(page),
    ],
    sources: sourceLines(sources),
  };
}

function factsOf({ record }: ActionPage): Facts {
  const { service, apiVersion, domain, rateLimitPerSecond: rate, region, status } = record;
  const regions = { required: 'required', 'not-required': 'not required' };
  return {
    type: 'facts',
    facts: [
      { name: 'Service', value: service },
      { name: 'Version', value: apiVersion },
      ...(domain ? [{ name: 'Domain', value: domain }] : []),
      ...(rate === null ? [] : [{ name: 'Rate limit', value: `${rate} requests/s` }]),
      ...(region ? [{ name: 'Region', value: regions[region] }] : []),
      ...(status ? [{ name: 'Status', value: status }] : []),
    ],
  };
}

function errorsSection({ errors, commonCodes }: ActionPage): Section {
  return {
    type: 'section',
    id: 'errors',
    title: ['Errors'],
    note: String(errors.length),
    blocks: [
      commonCodesNote(commonCodes),
      errors.length > 0
        ? errorTable('Errors of this action', errors)
        : roleParagraph('none', 'No source lists an error code for this action.'),
    ],
  };
}

function inputSection({ record: { input }, typePath }: ActionPage): Section {
  const common = 'the common parameters Action, Version and Region';
  return {
    type: 'section',
    id: 'input',
    title: ['Input'],
    note: String(input.length),
    blocks: [
      roleParagraph(
        'meta',
        input.length > 0 ? `Plus ${common}.` : `No input parameters besides ${common}.`,
      ),
      input.length > 0 && parameterTable('input', input, typePath),
    ],
  };
}

function outputSection({ record: { output }, typePath }: ActionPage): Section {
  return {
    type: 'section',
    id: 'output',
    title: ['Output'],
    note: String(output.length),
    blocks: [output.length > 0 && parameterTable('output', output, typePath)],
  };
}

function examplesSection(page: ActionPage): Section {
  const { examples, sources } = page;
  const unshown = unshownExamples(page);
  const pairs = examples.slice(0, MOST_EXAMPLES).map((example, index): Block => {
    const { title, descriptions, input, output } = example;
    const blocks: Blocks = [
      title ? { type: 'heading', level: 3, text: [title] } : null,
      ...statementBlocks(descriptions, sources),
      { type: 'example', label: `Request ${index + 1}`, text: input },
      output !== undefined && { type: 'example', label: `Response ${index + 1}`, text: output },
    ];
    return { type: 'group', className: 'pair', blocks };
  });
  return {
    type: 'section',
    id: 'examples',
    title: ['Examples'],
    blocks: [...pairs, unshown !== '' && roleParagraph('none', unshown)],
  };
}

/** A sentence on the examples that are not shown; empty if all are. */
function unshownExamples({ examples, exampleCount }: ActionPage): string {
  const known = examples.length;
  if (known === 0 && exampleCount === 0) return 'No examples available.';
  if (known === 0)
    return `Tencent Cloud publishes ${countText([[exampleCount, 'example']])} that we can't reproduce here.`;
  return known > MOST_EXAMPLES ? `The source has ${known - MOST_EXAMPLES} more.` : '';
}
