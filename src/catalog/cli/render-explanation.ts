import type { Explanation, Meaning, NearestFamily, UnknownExplanation } from '../index.ts';
import { escapeControl } from './escape-control.ts';
import type { Style } from './style.ts';

/** Codes such as InternalError stand on thousands of actions' pages. */
const MAX_ACTIONS = 20;

/** An explanation as lines for a person. Text from outside is escaped. */
export function renderExplanation(explanation: Explanation, style: Style): string {
  const sections = [
    heading(explanation, style),
    explanation.known ? [] : nearest(explanation.nearest),
    list('Meaning', meaningsLines(explanation, style), style),
    list('Returned by', actionLines(explanation), style),
    carried(explanation, style),
  ];
  const blocks = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function heading(explanation: Explanation, style: Style): string[] {
  if (!explanation.known) return [unknownHeading(explanation, style)];
  const { code, scope, services } = explanation;
  const where = services.length > 0 ? `of ${services.join(', ')}` : '';
  const kind =
    scope === 'common' ? ['common: any action may return it', where && `also ${where}`] : [where];
  return [`${style.strong(escapeControl(code))}  ${style.faint(kind.filter(Boolean).join('; '))}`];
}

function unknownHeading({ code }: UnknownExplanation, style: Style): string {
  if (code === null) return style.warn('No error code found in this input.');
  return `${style.strong(escapeControl(code))}  ${style.warn('not a known error code')}`;
}

function nearest(family: NearestFamily | null): string[] {
  if (!family) return [];
  const { code, relation } = family;
  if (relation === 'letter-case') return [`${code} is known: letter case counts.`];
  if (relation === 'ancestor') return [`Its nearest known family is ${code}.`];
  return [`Other codes of the category ${code} are known.`];
}

/** What is described with its pages; who only lists the code, in one line. */
function meaningsLines({ meanings }: Explanation, style: Style): string[] {
  const silent = meanings.filter(({ text }) => text === null);
  const owners = [...new Set(silent.map(({ service }) => service ?? 'common'))].join(', ');
  return [
    ...meanings.flatMap((meaning) => meaningLines(meaning, style)),
    ...(silent.length > 0 ? [`  ${owners}: ${style.faint('(listed without a description)')}`] : []),
  ];
}

function meaningLines({ service, text, sources }: Meaning, style: Style): string[] {
  if (text === null) return [];
  const said = escapeControl(text, { keepLineBreaks: true });
  const pages = sources.map(({ id, url, title, updatedAt }) =>
    style.faint(
      `    ${escapeControl(url ?? title ?? id)}${updatedAt === null ? '' : ` (updated ${updatedAt})`}`,
    ),
  );
  return [`  ${service ?? 'common'}: ${said.replaceAll('\n', '\n    ')}`, ...pages];
}

function actionLines({ actions }: Explanation): string[] {
  const lines = actions
    .slice(0, MAX_ACTIONS)
    .map(({ service, apiVersion, action }) => `  ${service} ${apiVersion} ${action}`);
  const more = actions.length - lines.length;
  return more > 0 ? [...lines, `  and ${more} more, which --json lists`] : lines;
}

function list(title: string, lines: string[], style: Style): string[] {
  return lines.length === 0 ? [] : [style.strong(title), ...lines];
}

function carried({ message, requestId }: Explanation, style: Style): string[] {
  return [
    ...(message === undefined ? [] : [`${style.strong('Message')}  ${escapeControl(message)}`]),
    ...(requestId === undefined
      ? []
      : [`${style.strong('RequestId')}  ${escapeControl(requestId)}`]),
  ];
}
