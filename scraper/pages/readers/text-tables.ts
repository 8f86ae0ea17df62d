import type { Table } from '../blocks/block.ts';
import type { IssueList } from '../issue.ts';
import { startsCode } from './bare-code.ts';
import { cellsOf, type LostTable, lostTableWithHeader } from './lost-table-shapes.ts';

/** The headings of an action's page, which no cell contains as a line. */
const HEADINGS = [
  'API Description|Input Parameters|Output Parameters|Examples?|Developer Resources|Error Codes?',
  '接口描述|输入参数|输出参数|示例|开发者资源|错误码',
];
const SECTION = new RegExp(`^\\d{1,2}\\. ?(?:${HEADINGS.join('|')})$`);

/** A line that begins with the name of an action, which has a capital inside. */
const ACTION = /^\s*[A-Z]\w*[a-z\d][A-Z]\w*(?:\s|$)/;
/** More lines than a row of the site spans. */
const MAX_ROW_LINES = 5;

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
  for (; limit < lines.length && !endsTable(shape, lines[limit] ?? ''); limit += 1)
    if (cellsOf(shape, lines[limit] ?? '')) end = limit + 1;
  while (end < limit && lines[end]?.trim() !== '') end += 1;
  const otherFollows = isLostHeader(lines[limit] ?? '') || lines.slice(end, limit).some(startsCode);
  return otherFollows ? end : limit;
}

function endsTable({ textBelow }: LostTable, line: string): boolean {
  return isLostHeader(line) || SECTION.test(line.trim()) || textBelow?.test(line.trim()) === true;
}

/**
 * Reads such a table from its header line and the lines below it. A line that does not fit the
 * table's shape is reported and left out.
 */
export function readLostTable(header: string, lines: readonly string[], issues: IssueList): Table {
  const shape = lostTableWithHeader(header);
  if (!shape) throw new TypeError(`no lost table has the header "${header}"`);
  const rows: string[][] = [];
  for (const text of rowTexts(shape, lines)) {
    const cells = cellsOf(shape, text);
    if (cells) rows.push(cells);
    else issues.add('table row', `does not fit the columns "${header.trim()}"`, text);
  }
  return { type: 'table', header: shape.header, rows };
}

/**
 * The text of each row: a line, or a line that begins with a name and the next lines up to the end
 * of the row, where a row ends in a fixed form.
 */
function rowTexts(shape: LostTable, lines: readonly string[]): string[] {
  const texts = lines.filter((line) => line.trim() !== '');
  if (!shape.endsInFixedForm) return texts;
  const rows: string[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const end = endOfRow(shape, texts, at);
    rows.push(
      texts
        .slice(at, end)
        .map((line) => line.trim())
        .join(' '),
    );
    at = end - 1;
  }
  return rows;
}

function endOfRow(shape: LostTable, lines: readonly string[], start: number): number {
  const first = lines[start] ?? '';
  if (!ACTION.test(first) || shape.row.test(first.trim())) return start + 1;
  for (let at = start + 1; at < start + MAX_ROW_LINES && at < lines.length; at += 1) {
    if (ACTION.test(lines[at] ?? '')) break;
    if (shape.row.test((lines[at] ?? '').trim())) return at + 1;
  }
  return start + 1;
}
