import { retrySentence } from '../../knowledge/retries/retry-sentences.ts';
import { counted, numberText } from '../../text/count-text.ts';
import { escapeControl } from '../../text/escape-control.ts';
import { isKnown } from '../answers/answer.ts';
import type { ExplainedCode, ExplainedLog } from '../answers/explain-log.ts';
import type { Scope } from '../answers/scope.ts';
import { layerText, renderHeading, titleWith } from './heading.ts';
import { someNames } from './layout/names.ts';
import { renderNote } from './layout/note.ts';
import { renderSections } from './layout/sections.ts';
import { wrapText } from './layout/wrap-text.ts';
import { MAX_SERVICES, renderMeanings } from './meanings.ts';
import type { Screen } from './screen.ts';

/** Each code of a log is explained in short; tcerr explain prints one in full. */
const MAX_STATEMENTS = 3;
const MAX_REQUEST_IDS = 3;
const MAX_UNKNOWN = 20;

/** The codes of a log, as lines for a person: the known codes, then the unknown ones. */
export function renderLog(log: ExplainedLog, screen: Screen, scope: Scope): string {
  const known = log.codes.filter(({ explanation }) => isKnown(explanation));
  const unknown = log.codes.filter(({ explanation }) => !isKnown(explanation));
  return renderSections([
    wrapText(summary(log, known.length, unknown.length), screen.width).map(screen.style.faint),
    ...known.map((code) => renderCode(code, screen, scope)),
    renderUnknown(unknown, log.uncounted, screen),
    renderDenials(log, screen),
  ]);
}

function summary({ lines }: ExplainedLog, known: number, unknown: number): string {
  const codes = [
    known > 0 && `${counted(known, 'known code')}`,
    unknown > 0 && `${numberText(unknown)} not known`,
  ].filter(Boolean);
  return `${counted(lines, 'line')}: ${codes.join(', ') || 'no error code'}`;
}

/** What CAM refused, in a line: one policy is for all of it. */
function renderDenials(
  { denials: { count, operations } }: ExplainedLog,
  { width, hints }: Screen,
): string[] {
  if (count === 0) return [];
  const names = escapeControl(someNames(operations, MAX_SERVICES));
  const text = `${counted(count, 'denial')} by CAM: ${names}${hints.logPolicy}`;
  return wrapText(text, width, { rest: '  ' });
}

function renderCode(code: ExplainedCode, screen: Screen, scope: Scope): string[] {
  const [, ...where] = renderHeading(code.explanation, screen, scope);
  const { actions } = code.explanation;
  const layer = layerText(code.explanation);
  const remark = [layer, timesOf(code)].filter((text) => text !== undefined).join('; ');
  return [
    ...titleWith(escapeControl(code.code), String, remark, screen),
    ...where,
    ...renderMeanings(code.explanation, screen, MAX_STATEMENTS),
    ...renderInShort(code.explanation, screen),
    ...(actions.length > 0
      ? renderNote(`${counted(actions.length, 'action')} may return it`, screen)
      : []),
    ...renderRequestIds(code, screen),
  ];
}

/** The first thing to do, and whether to retry, in a line each. */
function renderInShort(explanation: ExplainedCode['explanation'], screen: Screen): string[] {
  const { advice, fix, shouldRetry } = explanation;
  const first = fix ?? advice?.fix;
  const indent = { first: '  ', rest: '    ' };
  return [
    ...(first ? wrapText(`What to do: ${first}`, screen.width, indent) : []),
    ...wrapText(retrySentence(shouldRetry), screen.width, indent),
  ];
}

function renderRequestIds(
  { requestIds, moreRequestIds }: ExplainedCode,
  { width }: Screen,
): string[] {
  if (requestIds.length === 0) return [];
  const shown = requestIds.slice(0, MAX_REQUEST_IDS).map((id) => escapeControl(id));
  const kept = requestIds.length - shown.length;
  const more = kept + moreRequestIds;
  const text = `${shown.join(', ')}${more > 0 ? ` and ${numberText(more)} more` : ''}`;
  return wrapText(`RequestId  ${text}`, width, { first: '  ', rest: '    ' });
}

function renderUnknown(
  codes: readonly ExplainedCode[],
  uncounted: number,
  { style, width, hints }: Screen,
): string[] {
  if (codes.length === 0) return [];
  const more = codes.length - MAX_UNKNOWN;
  return [
    style.warn('Not in the catalog'),
    ...codes.slice(0, MAX_UNKNOWN).flatMap((code) => {
      const { explanation } = code;
      const family = explanation.known ? null : explanation.nearest?.code;
      const near = family ? `; nearest is ${family}` : '';
      return wrapText(`${escapeControl(code.code)}: ${timesOf(code)}${near}`, width, {
        first: '  ',
        rest: '    ',
      });
    }),
    ...(more > 0
      ? wrapText(`and ${numberText(more)} more${hints.codes}`, width, { first: '  ' })
      : []),
    ...(uncounted > 0
      ? wrapText(`and others, ${counted(uncounted, 'time')}: too many to list`, width, {
          first: '  ',
        })
      : []),
  ];
}

function timesOf({ count, firstLine }: ExplainedCode): string {
  return count === 1
    ? `on line ${numberText(firstLine)}`
    : `${counted(count, 'time')}, first on line ${numberText(firstLine)}`;
}
