import type { Link } from '../../records/link.ts';
import type { Permission, UnknownPermission } from '../../records/permission.ts';
import { codeSpan } from '../../text/code-span.ts';
import { sitePath } from '../../text/paths.ts';
import type { ActionPage } from '../articles/action-page.ts';
import { SUPPORT_WORDS } from '../articles/permissions-page.ts';
import { MOST_EXAMPLES, unshownExamples } from '../html/render-action-page.ts';
import { MOST_CHARACTERS } from '../html/render-example.ts';
import { LEAST_WORDS, policyText } from '../html/render-permission.ts';
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
    `Any of the ${textLink({ name: 'common codes', path: sitePath.commonErrors() })} can be returned as well.`,
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

function permissionText({ permission, permissionCodes: { common, own } }: ActionPage): string {
  return blocks(
    '## Permission',
    permission.operation === null ? unknownText(permission) : knownText(permission, common),
    own.length > 0 &&
      `Codes of its own that may speak of permission, though some ask for more than a policy: ${nameList(own)}.`,
  );
}

const GUIDE = sitePath.guide('permissions');

function unknownText({ all }: UnknownPermission): string {
  const reason = all
    ? `The permissions of ${textLink(all)} do not list this action`
    : 'No page on the permissions of this service has been read';
  return `${reason}, so how finely it can be granted is not known here, nor under which name. ${textLink({ name: 'What a policy needs', path: GUIDE })}`;
}

function knownText({ operation, facts, least, all }: Permission, codes: readonly Link[]): string {
  return blocks(
    `A caller needs a policy that allows ${codeSpan(operation)}, and none that denies it. ${LEAST_WORDS[facts.granularity]} ${textLink({ name: 'How CAM decides', path: GUIDE })}`,
    codes.length > 0 && `Grant it where the answer is one of ${nameList(codes)}.`,
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
  return blocks(
    '## Examples',
    ...action.examples
      .slice(0, MOST_EXAMPLES)
      .map(({ title, descriptions, input, output }) =>
        blocks(
          title && `### ${escapeMarkdown(title)}`,
          citedStatements(descriptions, sources),
          exampleBlock(input),
          output !== undefined && exampleBlock(output),
        ),
      ),
    unshownExamples(action),
  );
}

function exampleBlock(text: string): string {
  const left = text.length - MOST_CHARACTERS;
  return blocks(
    codeBlock(text.slice(0, MOST_CHARACTERS)),
    left > 0 && `Cut here: ${left} characters more in the source.`,
  );
}
