import type { Table } from '../blocks/block.ts';
import { linkFinder } from '../blocks/links.ts';
import { PageError } from '../issue.ts';

/** More than any page's table has. Every row gets a cell for each. */
const MAX_COLUMNS = 100;

/** Whether the line at `at` is the header of a pipe table: the line below it is its separator. */
export function isPipeHeader(lines: readonly string[], at: number): boolean {
  return (lines[at] ?? '').includes('|') && isSeparator((lines[at + 1] ?? '').trim());
}

/** `|---|:---:|`, with or without the outer pipes. */
function isSeparator(line: string): boolean {
  const cells = line.replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.every((cell) => /^:?-{2,}:?$/.test(cell.trim()));
}

/** The end (exclusive) of the pipe table whose header is at `start`; another may follow at once. */
export function endOfPipeTable(lines: readonly string[], start: number): number {
  let end = start + 2;
  while (isRow(lines[end] ?? '') && !isPipeHeader(lines, end)) end += 1;
  return end;
}

/** A row has a pipe outside links and code. */
function isRow(line: string): boolean {
  return line.trim() !== '' && (line.trimStart().startsWith('|') || splitRow(line).length > 1);
}

/**
 * Reads a pipe table from its lines: header, separator, rows. A row with more cells than the header
 * has had a pipe in its last cell, so the rest is joined again; missing cells are empty.
 * @throws {PageError} for a table with more columns than any real one.
 */
export function readPipeTable(lines: readonly string[]): Table {
  const header = splitRow(lines[0] ?? '');
  if (header.length > MAX_COLUMNS)
    throw new PageError(`has a table of more than ${MAX_COLUMNS} columns, as no real page does`);
  const rows = lines.slice(2).map((line) => {
    const cells = splitRow(line);
    const last = cells.slice(header.length - 1).join(' | ');
    return header.map((_, column) => (column === header.length - 1 ? last : (cells[column] ?? '')));
  });
  return { type: 'table', header, rows };
}

/** What a pipe may be hidden in: an escape, a link, code. */
const SPECIAL = /[\\[`|]/g;

/** The cells of a row. A pipe that is escaped, in a link or in code is text. */
function splitRow(line: string): string[] {
  const row = line.trim();
  const linkAt = linkFinder(row);
  const cells: string[] = [];
  let cell = '';
  let from = 0;
  for (const { index: at, 0: character } of row.matchAll(SPECIAL)) {
    if (at < from) continue;
    if (character === '|') {
      cells.push(cell + row.slice(from, at));
      cell = '';
      from = at + 1;
      continue;
    }
    const end = endOfHidden(row, at, linkAt);
    cell += row.slice(from, at) + row.slice(at, end).replaceAll('\\|', '|');
    from = end;
  }
  cells.push(cell + row.slice(from));
  if (row.startsWith('|')) cells.shift();
  if (row.endsWith('|') && cells.length > 1 && cells.at(-1) === '') cells.pop();
  return cells.map((text) => text.trim());
}

/** The end of the link or code that begins at `at`, where pipes do not count; `at` if there is none. */
function endOfHidden(row: string, at: number, linkAt: ReturnType<typeof linkFinder>): number {
  if (row[at] === '[') return linkAt(at)?.end ?? at;
  if (row[at] === '\\') return row[at + 1] === '|' ? at + 2 : at;
  const close = row.indexOf('`', at + 1);
  return close < 0 ? at : close + 1;
}
