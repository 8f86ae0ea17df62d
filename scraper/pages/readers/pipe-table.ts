import type { Table } from '../blocks/block.ts';
import { type IssueList, PageError } from '../issue.ts';
import { startsCode } from './bare-code.ts';
import { splitRow } from './pipe-row.ts';

/** More than any page's table has. Every row gets a cell for each. */
const MAX_COLUMNS = 100;
/** A line that no cell contains: a heading or a fence. */
const SECTION = /^(?:#{1,6}\s|\s*(?:```|~~~))/;

/** Whether the line at `at` is the header of a pipe table: the line below it is its separator. */
export function isPipeHeader(lines: readonly string[], at: number): boolean {
  return (lines[at] ?? '').includes('|') && isSeparator((lines[at + 1] ?? '').trim());
}

/** Whether a line is `|---|:---:|`, with or without the outer pipes; several columns can have one dash each. */
function isSeparator(line: string): boolean {
  const cells = line.replace(/^\|/, '').replace(/\|$/, '').split('|');
  const dashes = cells.length > 1 ? /^:?-+:?$/ : /^:?-{2,}:?$/;
  return cells.every((cell) => dashes.test(cell.trim()));
}

/** How a table writes its rows, as its header and separator show. */
interface Style {
  columns: number;
  /** Whether each row begins with a pipe. */
  leading: boolean;
  /** Whether each row ends with a pipe, so that a line without one leaves its last cell open. */
  trailing: boolean;
}

function styleOf(header: string, separator: string): Style {
  return {
    columns: splitRow(header).length,
    leading: separator.trim().startsWith('|'),
    trailing: [header, separator].every(isClosed),
  };
}

/**
 * The end (exclusive) of the pipe table whose header is at `start`; another may follow at once. A
 * cell can contain line breaks, so the table goes on to its last row before the next header, heading
 * or code, and to the line that closes this row.
 */
export function endOfPipeTable(lines: readonly string[], start: number): number {
  const style = styleOf(lines[start] ?? '', lines[start + 1] ?? '');
  let end = start + 2;
  let open = false;
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (SECTION.test(line) || isPipeHeader(lines, at) || (!open && startsCode(line))) break;
    const belongs =
      at === end ? open || beginsRow(line, style, open) : isWholeRow(line, style, open);
    if (!line.includes('|') || !belongs) continue;
    open = style.trailing && !isClosed(line);
    end = at + 1;
  }
  return end;
}

/**
 * Whether a line below rows begins another one, in which the last cells may be missing. `open` tells
 * whether the row above still lacks its closing pipe.
 */
function beginsRow(line: string, { columns, leading, trailing }: Style, open: boolean): boolean {
  if (leading && line.trimStart().startsWith('|')) return true;
  const cells = splitRow(line).length;
  if (cells >= columns) return true;
  return cells > 1 && !leading && (trailing ? !open : isClosed(line));
}

/** Whether a line below other text closes an open row, or is a row with each of its cells. */
function isWholeRow(line: string, { columns, leading }: Style, open: boolean): boolean {
  if (open && isClosed(line)) return true;
  const [first = '', ...others] = splitRow(line);
  return (
    others.length + 1 >= columns && (leading ? line.trimStart().startsWith('|') : !/\s/.test(first))
  );
}

function isClosed(line: string): boolean {
  return line.trimEnd().endsWith('|');
}

/**
 * Reads a pipe table from its lines: header, separator, rows. A line that continues a cell is added
 * to it as a line. A row with more cells than the header has had a pipe in its last cell, so the rest
 * is joined again; missing cells are empty. A row that nothing closes is reported.
 * @throws {PageError} for a table with more columns than any real one.
 */
export function readPipeTable(lines: readonly string[], issues: IssueList): Table {
  const [head = '', separator = '', ...body] = lines;
  const header = splitRow(head);
  if (header.length > MAX_COLUMNS)
    throw new PageError(`has a table of more than ${MAX_COLUMNS} columns, as no real page does`);
  const style = styleOf(head, separator);
  const rows = rowTexts(body, style, issues).map((text) => {
    const cells = splitRow(text);
    const last = cells.slice(header.length - 1).join(' | ');
    return header.map((_, column) => (column === header.length - 1 ? last : (cells[column] ?? '')));
  });
  return { type: 'table', header, rows };
}

/** The text of each row, with the lines that continue it. */
function rowTexts(lines: readonly string[], style: Style, issues: IssueList): string[] {
  const rows: string[][] = [];
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const row = rows.at(-1);
    const open = row !== undefined && !(style.trailing && isClosed(row.at(-1) ?? ''));
    if (!row || beginsRow(line, style, open)) rows.push([line]);
    else if (open) row.push(line);
    else issues.add('table row', 'is a line between two rows', line);
  }
  for (const last of rows.map((row) => row.at(-1) ?? ''))
    if (style.trailing && !isClosed(last))
      issues.add('table row', 'is not closed, so it may be cut short', last);
  return rows.map((row) => row.join('\n'));
}
