import { counted } from '../../text/count-text.ts';
import { escapeControl } from '../../text/escape-control.ts';
import type { Scope } from '../answers/scope.ts';
import type { Explanation, NearestFamily, SourcePage, Statement } from '../library/index.ts';
import { renderActions } from './actions.ts';
import { renderAdvice, renderRetry } from './advice.ts';
import { groupBy } from './group-by.ts';
import { renderFix, renderMeanings } from './meanings.ts';
import { someNames } from './names.ts';
import { renderNote } from './note.ts';
import type { Screen } from './screen.ts';
import { columnsOf, wrapText } from './wrap-text.ts';

/** Thousands of actions and many services list codes such as InternalError. */
const MAX_ACTIONS = 20;
const MAX_STATEMENTS = 12;
const MAX_MEANINGS = 6;
const MAX_SERVICES = 8;
/** A RequestId with its label in front takes 47; in a narrower line it is below the label. */
const MIN_COLUMNS = 47;

/**
 * An explanation as lines for a person, narrowed to a scope; `similar` are known codes that may be
 * meant by an unknown one. Text from outside is escaped.
 */
export function renderExplanation(
  explanation: Explanation,
  screen: Screen,
  scope: Scope = { services: [] },
  similar: readonly string[] = [],
): string {
  return renderSections([
    renderHeading(explanation, screen, scope),
    titled(
      'Did you mean',
      similar.map((code) => `  ${code}`),
      screen,
    ),
    titled('Meaning', renderMeanings(explanation, screen, MAX_MEANINGS), screen),
    titled('Fix', renderFix(explanation, screen), screen),
    titled('Retry', renderRetry(explanation, screen), screen),
    titled('This kind of error', renderAdvice(explanation, screen), screen),
    titled('Tencent Cloud says', renderStatements(explanation, screen), screen),
    titled('Returned by', renderReturning(explanation, screen), screen),
    titled('Documentation', renderDocumentation(explanation), screen),
    renderCarried(explanation, screen),
  ]);
}

/** Sections of lines with an empty line between them; those without lines are left out. */
export function renderSections(sections: readonly (readonly string[])[]): string {
  const blocks = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

/** The code, who lists it and, if it is unknown, the nearest known family. */
export function renderHeading(explanation: Explanation, screen: Screen, scope: Scope): string[] {
  const { style, width } = screen;
  const { code } = explanation;
  if (code === null) return wrapText('No error code found in this input.', width).map(style.warn);
  const title = escapeControl(code);
  if (explanation.known)
    return [
      style.strong(title),
      ...renderNote(placesOf(explanation), screen),
      ...wrapText(outOfScope(explanation, scope), width, { first: '  ' })
        .filter((line) => line.trim() !== '')
        .map(style.warn),
    ];
  return [
    ...titleWith(title, style.warn, 'not a known error code', screen),
    ...(explanation.nearest ? wrapText(nearest(explanation.nearest), width, { first: '  ' }) : []),
  ];
}

/** A title with a remark behind it or, where the line is too short, below it. */
export function titleWith(
  title: string,
  style: (text: string) => string,
  remark: string,
  { style: { strong }, width }: Screen,
): string[] {
  if (columnsOf(`${title}  ${remark}`) <= width) return [`${strong(title)}  ${style(remark)}`];
  return [strong(title), ...wrapText(remark, width, { first: '  ' }).map(style)];
}

function placesOf({ scope, services }: Explanation): string {
  const names = someNames(services, MAX_SERVICES);
  if (scope !== 'common') return `of ${names}`;
  return `common: any action may return it${names === '' ? '' : `; also listed by ${names}`}`;
}

/** A sentence if the service or action of the scope does not list the code. */
function outOfScope({ scope: kind, services, actions }: Explanation, scope: Scope): string {
  const { service, action } = scope;
  const orCommon = kind === 'common' ? ', but any action may return it' : '';
  if (service !== undefined && !services.includes(service))
    return `${service} does not list this code${orCommon}.`;
  if (action !== undefined && actions.length === 0)
    return `${action} does not list this code${orCommon}.`;
  return '';
}

function nearest({ code, relation }: NearestFamily): string {
  if (relation === 'letter-case') return `${code} is known: codes are compared letter by letter.`;
  if (relation === 'ancestor') return `Its nearest known family is ${code}.`;
  return `Other codes of the category ${code} are known.`;
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

function renderCarried({ message, requestId }: Explanation, { style, width }: Screen): string[] {
  const line = (label: string, text: string | undefined) => {
    if (text === undefined) return [];
    const said = escapeControl(text);
    if (width < MIN_COLUMNS)
      return [style.strong(label), ...wrapText(said, width, { first: '  ' })];
    const [first = '', ...rest] = wrapText(said, width, { first: ' '.repeat(11) });
    return [style.strong(label) + first.slice(label.length), ...rest];
  };
  return [...line('Message', message), ...line('RequestId', requestId)];
}

function titled(title: string, lines: readonly string[], { style }: Screen): string[] {
  return lines.length === 0 ? [] : [style.strong(title), ...lines];
}
