import { counted, numberText } from '../../text/count-text.ts';
import { escapeControl } from '../../text/escape-control.ts';
import type { CallRow } from '../watch/call-tally.ts';
import type { FirstSight, WatchReport } from '../watch/watch-session.ts';
import { renderAnswer } from './answer.ts';
import { someNames } from './layout/names.ts';
import { renderNote } from './layout/note.ts';
import { renderSections } from './layout/sections.ts';
import { wrapText } from './layout/wrap-text.ts';
import type { Screen } from './screen.ts';

const MAX_REQUEST_IDS = 3;
/** More rows are counted in a line; other formats have them all. */
const MAX_ROWS = 100;
/** More rows are not said again at once. */
const MAX_AGAIN = 10;

/** The answer at the first sight of a code, and where that is. */
export function renderFirstSight({ answer, occurrence }: FirstSight, screen: Screen): string {
  const { file, line, time } = occurrence;
  const place = [time, placeText(file, line)].filter((part) => part !== null).join('  ');
  const at = wrapText(escapeControl(place), screen.width).map(screen.style.faint);
  return `${at.join('\n')}\n${renderAnswer(answer, screen)}\n`;
}

/** A row that was seen again. */
export interface SeenAgain {
  readonly row: CallRow;
  /** How often since it was said last. */
  readonly more: number;
}

/** A line for each row that was seen again; at most ten. */
export function renderAgain(again: readonly SeenAgain[], screen: Screen): string {
  const rest = again.length - MAX_AGAIN;
  const lines = again.slice(0, MAX_AGAIN).flatMap(({ row, more }) => {
    const lastId = row.requestIds.at(-1);
    const id = lastId === undefined || row.moreRequestIds > 0 ? '' : `, RequestId ${lastId}`;
    const text = `${nameOf(row)}: ${numberText(more)} more, ${numberText(row.count)} in total${id}`;
    return wrapText(escapeControl(text), screen.width, { rest: '  ' });
  });
  const more = rest > 0 ? renderNote(`and ${counted(rest, 'more row')}`, screen) : [];
  return [...lines, ...more].map((line) => `${line}\n`).join('');
}

/** The table of everything that was read: the rows by count, with times and RequestIds. */
export function renderWatchReport({ lines, rows, uncounted }: WatchReport, screen: Screen): string {
  const total = rows.reduce((sum, { count }) => sum + count, uncounted);
  const summary =
    total === 0 ? 'no error code' : `${counted(total, 'error')}, ${counted(rows.length, 'row')}`;
  const width = numberText(rows[0]?.count ?? 0).length;
  const more = rows.length - MAX_ROWS;
  return renderSections([
    wrapText(`${counted(lines, 'line')}: ${summary}`, screen.width).map(screen.style.faint),
    rows.slice(0, MAX_ROWS).flatMap((row) => renderRow(row, width, screen)),
    [
      ...(more > 0
        ? renderNote(`and ${counted(more, 'more row')}; --format json lists all`, screen)
        : []),
      ...(uncounted > 0
        ? renderNote(
            `and ${counted(uncounted, 'occurrence')} of other codes, too many to list`,
            screen,
          )
        : []),
    ],
  ]);
}

function renderRow(row: WatchReport['rows'][number], width: number, screen: Screen): string[] {
  const { explanation, requestIds, moreRequestIds } = row;
  const indent = ' '.repeat(width + 2);
  const unknown = row.isKnown ? '' : '  not in the catalog';
  const count = numberText(row.count);
  const head = `${count}  ${nameOf(row)}${unknown}`;
  const first = ' '.repeat(width - count.length);
  const meaning = explanation.meaning ?? '';
  const shown = requestIds.slice(0, MAX_REQUEST_IDS);
  const ids = someNames(shown, MAX_REQUEST_IDS);
  const moreIds = requestIds.length - shown.length + moreRequestIds;
  const rest = [
    meaning,
    timesText(row),
    ids && `RequestId ${ids}${moreIds > 0 ? ` and ${numberText(moreIds)} more` : ''}`,
  ];
  return [
    ...wrapText(escapeControl(head), screen.width, { first, rest: indent }).map(
      screen.style.strong,
    ),
    ...rest
      .filter((text) => text !== '')
      .flatMap((text) => wrapText(escapeControl(text), screen.width, { first: indent })),
  ];
}

/** `InternalError  cvm RunInstances`. */
function nameOf({ code, service, action }: CallRow): string {
  const call = [service, action].filter((name) => name !== null).join(' ');
  return call === '' ? code : `${code}  ${call}`;
}

function timesText({ first, last, file, line }: CallRow): string {
  const times = first === null ? '' : first === last ? first : `${first} to ${last}`;
  return [times, `first seen at ${placeText(file, line)}`].filter((text) => text !== '').join(', ');
}

function placeText(file: string, line: number): string {
  return file === '-' ? `line ${numberText(line)}` : `${file}:${line}`;
}
