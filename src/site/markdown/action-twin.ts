import { codeSpan } from '../../lib/diff-content/code-span.ts';
import type { ActionPage } from '../action-page.ts';
import { SUPPORT_WORDS } from '../permissions-page.ts';
import { MOST_EXAMPLES } from '../render-action-page.ts';
import { MOST_CHARACTERS } from '../render-example.ts';
import { LEAST_WORDS, policyText } from '../render-permission.ts';
import { citedStatements, sourceList } from './cite.ts';
import { errorLine } from './error-line.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { blocks, bullets, codeBlock, nameList, textLink } from './markdown.ts';
import { parameterList } from './parameter-list.ts';

/** The page of an action in Markdown. */
export function actionTwin(page: ActionPage): string {
  const { action, facts, errors, typePath, sources } = page;
  const { name, removed, descriptions, input, output } = action;
  return blocks(
    `# ${codeSpan(name)}`,
    bullets(facts.map((fact) => `${fact.name}: ${escapeMarkdown(fact.value)}`)),
    removed &&
      `The definitions list this action no longer; they did so last on ${escapeMarkdown(removed.lastSeen)}.`,
    descriptions.length > 0
      ? citedStatements(descriptions, sources)
      : 'No source at hand describes this action.',
    '## Errors of its own',
    errors.length > 0
      ? bullets(errors.map(errorLine))
      : 'No source lists an error code of its own.',
    'Any of the common codes can be returned as well.',
    '## Input',
    'Beside the common parameters Action, Version and Region.',
    parameterList(input, typePath),
    '## Output',
    parameterList(output, typePath),
    permissionText(page),
    examplesText(page),
    sourceList(sources),
  );
}

function permissionText({ permission, permissionCodes }: ActionPage): string {
  if (permission.operation === null)
    return blocks(
      '## Permission',
      permission.all
        ? `The permissions of ${textLink(permission.all)} do not list this action.`
        : 'No page on the permissions of this service has been read.',
    );
  const { operation, facts, least, all } = permission;
  return blocks(
    '## Permission',
    `A caller needs a policy that allows ${codeSpan(operation)}, and none that denies it. ${LEAST_WORDS[facts.granularity]}`,
    permissionCodes.common.length > 0 &&
      `Grant it where the answer is one of ${nameList(permissionCodes.common)}.`,
    permissionCodes.own.length > 0 &&
      `Codes of its own that may speak of permission, though some ask for more than a policy: ${nameList(permissionCodes.own)}.`,
    bullets([
      `Operation class: ${facts.operationClass}`,
      `Granularity: ${facts.granularity} level`,
      `Resource: ${codeSpan(facts.resource)}`,
      `IP restriction: ${SUPPORT_WORDS[facts.ipRestriction]}`,
    ]),
    least
      ? codeBlock(policyText(least.policy), 'json')
      : 'The description of its resources is not one that a policy can be written from.',
    least?.hasPlaceholders && 'Fill in the places that the resources leave open.',
    `All operations: ${textLink(all)}`,
  );
}

function examplesText({ action, sources }: ActionPage): string {
  const { examples, exampleCount = 0 } = action;
  const unshown = examples.length === 0 ? exampleCount : examples.length - MOST_EXAMPLES;
  if (examples.length + exampleCount === 0) return '';
  return blocks(
    '## Examples',
    ...examples
      .slice(0, MOST_EXAMPLES)
      .map(({ title, descriptions, input, output }) =>
        blocks(
          title && `### ${escapeMarkdown(title)}`,
          citedStatements(descriptions, sources),
          exampleBlock(input),
          output !== undefined && exampleBlock(output),
        ),
      ),
    unshown > 0 && `${unshown} more are shown by the source, and not here.`,
  );
}

function exampleBlock(text: string): string {
  const left = text.length - MOST_CHARACTERS;
  return blocks(
    codeBlock(text.slice(0, MOST_CHARACTERS)),
    left > 0 && `Cut here: ${left} characters more in the source.`,
  );
}
