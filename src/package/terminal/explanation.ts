import type { DenialPolicy } from '../../knowledge/permissions/policy-of-denials.ts';
import { counted } from '../../text/count-text.ts';
import { escapeControl } from '../../text/escape-control.ts';
import type { Answer } from '../answers/answer.ts';
import { groupBy } from '../answers/group-by.ts';
import type { Explanation, SourcePage, Statement } from '../library/index.ts';
import { renderActions } from './actions.ts';
import { renderAdvice, renderRetry } from './advice.ts';
import { renderHeading } from './heading.ts';
import { sinceText } from './history.ts';
import { renderJson } from './json.ts';
import { renderLabeled } from './layout/labeled.ts';
import { someNames } from './layout/names.ts';
import { renderNote } from './layout/note.ts';
import { renderSections, titled } from './layout/sections.ts';
import { wrapText } from './layout/wrap-text.ts';
import { MAX_SERVICES, renderFix, renderMeanings } from './meanings.ts';
import { parameterText } from './parameter.ts';
import { renderWarnings } from './policy.ts';
import type { Screen } from './screen.ts';

/** Thousands of actions and many services list codes such as InternalError. */
const MAX_ACTIONS = 20;
const MAX_STATEMENTS = 12;
const MAX_MEANINGS = 6;

/**
 * An answer with everything that is known, as lines for a person; `similar` are known codes that may be meant by an
 * unknown one. Text from outside is escaped.
 */
export function renderExplanation(
  { explanation, scope, call, policy, parameter }: Answer,
  screen: Screen,
  similar: readonly string[] = [],
): string {
  const indented = (text: string) =>
    text === '' ? [] : wrapText(escapeControl(text), screen.width, { first: '  ' });
  const section = (title: string, lines: readonly string[]) => titled(title, lines, screen);
  return renderSections([
    [...renderHeading(explanation, screen, scope, call), ...indented(explanation.said?.says ?? '')],
    section(
      'Did you mean',
      similar.map((code) => `  ${code}`),
    ),
    section('Meaning', renderMeanings(explanation, screen, MAX_MEANINGS)),
    section('Fix', renderFix(explanation, screen)),
    section('Policy', renderWholePolicy(policy, screen)),
    section('Parameter', indented(parameterText(parameter))),
    section('Retry', renderRetry(explanation, screen)),
    section('This kind of error', renderAdvice(explanation, screen)),
    section('Tencent Cloud says', renderStatements(explanation, screen)),
    section('Returned by', renderReturning(explanation, screen)),
    section('Since', indented(sinceText(explanation))),
    section('Documentation', renderDocumentation(explanation)),
    renderCarried(explanation, screen),
  ]);
}

/** Each wording once, with all who use it; empty where no source describes the code. */
function renderStatements({ statements }: Explanation, screen: Screen): string[] {
  const wordings = groupBy(statements, ({ text }) => text);
  wordings.delete(null);
  const shown = [...wordings.values()].slice(0, MAX_STATEMENTS);
  const more = wordings.size - shown.length;
  return [
    ...shown.flatMap((same) => renderWording(same, screen)),
    ...(more > 0
      ? renderNote(`and ${counted(more, 'more wording')}, which --json lists`, screen)
      : []),
  ];
}

/** A wording with all who use it, and their pages. */
function renderWording(same: readonly Statement[], { style, width }: Screen): string[] {
  const text = escapeControl(same[0]?.text ?? '', { keepLineBreaks: true });
  return [
    ...wrapText(`${ownersOf(same)}: ${text}`, width, { first: '  ', rest: '    ' }),
    ...pagesOf(same)
      .flatMap((page) => wrapText(page, width, { first: '    ' }))
      .map(style.faint),
  ];
}

function ownersOf(statements: readonly Statement[]): string {
  const owners = new Set(statements.map(({ service }) => service ?? 'common'));
  return someNames([...owners], MAX_SERVICES);
}

function pagesOf(statements: readonly Statement[]): string[] {
  const pages = statements.flatMap(({ sources }) => sources.map(pageOf));
  return [...new Set(pages)].slice(0, 3);
}

function pageOf({ id, url, title, updatedAt }: SourcePage): string {
  const date = updatedAt === null ? '' : ` (updated ${updatedAt.slice(0, 10)})`;
  return `${escapeControl(url ?? title ?? id)}${date}`;
}

function renderDocumentation({ documentation }: Explanation): string[] {
  return documentation === null ? [] : [`  ${escapeControl(documentation)}`];
}

function renderReturning({ actions }: Explanation, screen: Screen): string[] {
  const more = actions.length - MAX_ACTIONS;
  return [
    ...renderActions(actions.slice(0, MAX_ACTIONS), screen),
    ...(more > 0
      ? renderNote(`and ${counted(more, 'more action')}, which tcerr actions lists`, screen)
      : []),
  ];
}

function renderCarried({ message, requestId }: Explanation, screen: Screen): string[] {
  return [
    ...renderLabeled('Message', escapeControl(message ?? ''), screen),
    ...renderLabeled('RequestId', escapeControl(requestId ?? ''), screen),
  ];
}

function renderWholePolicy(made: DenialPolicy | null, screen: Screen): string[] {
  if (!made) return [];
  const json = made.policy ? renderJson(made.policy).trimEnd().split('\n') : [];
  return [...json, ...renderWarnings(made.warnings, { ...screen, width: screen.width - 2 })].map(
    (line) => `  ${line}`,
  );
}
