import type { Table } from '../blocks/block.ts';
import type { IssueList } from '../issue.ts';
import { startsCode } from './bare-code.ts';
import { cellsOf, lostTableWithHeader } from './lost-table-shapes.ts';

/** The headings of an action's page, which no cell contains as a line. */
const SECTION =
  /^\d{1,2}\. (?:API Description|Input Parameters|Output Parameters|Examples?|Developer Resources|Error Codes?)$/;

/** Whether a line is the header of a table that has lost its borders. */
export function isLostHeader(line: string): boolean {
  return lostTableWithHeader(line) !== undefined;
}

/**
 * The end (exclusive) of the table whose header is at `start`. A cell can contain blank lines and
 * code, so the table goes on to its last row before the next header or section, and from there to a
 * blank line; to the section itself if no code comes before it.
 */
export function endOfLostTable(lines: readonly string[], start: number): number {
  const shape = lostTableWithHeader(lines[start] ?? '');
  if (!shape) return start;
  let limit = start + 1;
  let end = limit;
  for (; limit < lines.length && !endsTable(lines[limit] ?? ''); limit += 1)
    if (cellsOf(shape, lines[limit] ?? '')) end = limit + 1;
  while (end < limit && lines[end]?.trim() !== '') end += 1;
  const otherFollows = isLostHeader(lines[limit] ?? '') || lines.slice(end, limit).some(startsCode);
  return otherFollows ? end : limit;
}

function endsTable(line: string): boolean {
  return isLostHeader(line) || SECTION.test(line.trim());
}

/**
 * Reads such a table from its header line and the lines below it. A line that does not fit the
 * table's shape is reported and left out.
 */
export function readLostTable(header: string, lines: readonly string[], issues: IssueList): Table {
  const shape = lostTableWithHeader(header);
  if (!shape) throw new TypeError(`no lost table has the header "${header}"`);
  const rows: string[][] = [];
  for (const line of lines) {
    if (line.trim() === '') continue;
    const cells = cellsOf(shape, line);
    if (cells) rows.push(cells);
    else issues.add('table row', `does not fit the columns "${header.trim()}"`, line);
  }
  return { type: 'table', header: shape.header, rows };
}
