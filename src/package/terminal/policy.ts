import type { CamPolicy } from '../../knowledge/permissions/cam-policy-grammar.ts';
import type { DenialPolicy } from '../../knowledge/permissions/policy-of-denials.ts';
import type { PolicyWarningKind } from '../../knowledge/permissions/policy-warnings.ts';
import { counted, numberText } from '../../text/count-text.ts';
import { escapeControl } from '../../text/escape-control.ts';
import type { PolicyOfLog } from '../answers/policy-of-log.ts';
import { renderLabeled } from './layout/labeled.ts';
import { wrapText } from './layout/wrap-text.ts';
import type { Screen } from './screen.ts';

/** Each warning in a line. */
const IN_SHORT: Readonly<Record<PolicyWarningKind, string>> = {
  'explicit-deny': 'A policy denies it explicitly: another grant does not help.',
  'no-resource': 'The text does not name a resource, so there is no grant for it.',
  'any-resource': 'The text says every resource (`*`), and so does the policy.',
  starred: 'Replace the placeholders in angle brackets.',
  project: 'If CAM refuses `qcs:id/…`, begin the resource with `qcs::`.',
  condition: 'Or set the tag of the condition: then a policy allows it already.',
  'first-refusal': 'The next call may be refused for the next operation or resource.',
  identity: 'Attach it to the identity that called, perhaps a service role.',
};

/** The policy for a denial in few lines, and each warning in one. A longer policy is for `tcerr policy` to print. */
export function renderPolicyInShort(made: DenialPolicy | null, screen: Screen): string[] {
  if (!made) return [];
  const warnings = made.warnings.map(({ kind }) => IN_SHORT[kind]).join('\n');
  const [statement, ...others] = made.policy?.statement ?? [];
  if (!statement) return renderLabeled('Note', warnings, screen);
  if (others.length === 0)
    return [...renderStatement(statement, screen), ...renderLabeled('', warnings, screen)];
  const count = counted(others.length + 1, 'statement');
  return renderLabeled('Policy', `${count}${screen.hints.statements}\n${warnings}`, screen);
}

/** JSON in three lines that are as short as they can be, to be copied. */
function renderStatement(
  { action, resource }: CamPolicy['statement'][number],
  screen: Screen,
): string[] {
  const json = (value: unknown) => escapeControl(JSON.stringify(value)).replaceAll('","', '", "');
  const rest = [`"action":${json(action)},`, `"resource":${json(resource)}}]}`];
  return [
    ...renderLabeled('Policy', '{"version":"2.0","statement":[{"effect":"allow",', screen),
    ...rest.flatMap((text) => wrapText(text, screen.width, { first: '  ' })),
  ];
}

/** How many denials there are and where, then the warnings about their policy. Lines for a person. */
export function renderPolicyNotes(
  { count, lines, warnings }: Pick<PolicyOfLog, 'count' | 'lines' | 'warnings'>,
  screen: Screen,
): string {
  return [...wrapText(denialsText(count, lines), screen.width), ...renderWarnings(warnings, screen)]
    .map((line) => `${line}\n`)
    .join('');
}

/** The warnings about a policy as a list. */
export function renderWarnings(warnings: DenialPolicy['warnings'], { width }: Screen): string[] {
  return warnings.flatMap(({ says }) =>
    wrapText(`- ${escapeControl(says)}`, width, { rest: '  ' }),
  );
}

/** `3 denials on lines 4, 19, 20`; the lines are the first ones if there are more. */
function denialsText(count: number, lines: readonly number[]): string {
  if (count === 0) return 'no denial found';
  const more = count > lines.length ? ' and more' : '';
  const noun = lines.length === 1 && more === '' ? 'line' : 'lines';
  return `${counted(count, 'denial')} on ${noun} ${lines.map(numberText).join(', ')}${more}`;
}
