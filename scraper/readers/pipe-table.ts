import type { Table } from '../blocks/block.ts';

const SEPARATOR = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** Whether the line at `at` is the header of a pipe table: the line below it is its separator. */
export function isPipeHeader(lines: readonly string[], at: number): boolean {
  return (lines[at] ?? '').includes('|') && SEPARATOR.test(lines[at + 1] ?? '');
}

/** The end (exclusive) of the pipe table whose header is at `start`; another may follow at once. */
export function endOfPipeTable(lines: readonly string[], start: number): number {
  let end = start + 2;
  while (isRow(lines[end] ?? '') && !isPipeHeader(lines, end)) end += 1;
  return end;
}

/** A row holds a pipe that no link and no code hides. */
function isRow(line: string): boolean {
  return line.trim() !== '' && (line.trimStart().startsWith('|') || splitRow(line).length > 1);
}

/**
 * Reads a pipe table from its lines: header, separator, rows. A row with more cells than the header
 * has had a pipe in its last cell, so the rest is joined again; missing cells are empty.
 */
export function readPipeTable(lines: readonly string[]): Table {
  const header = splitRow(lines[0] ?? '');
  const rows = lines.slice(2).map((line) => {
    const cells = splitRow(line);
    const last = cells.slice(header.length - 1).join(' | ');
    return header.map((_, column) => (column === header.length - 1 ? last : (cells[column] ?? '')));
  });
  return { type: 'table', header, rows };
}

/** Where a pipe is text: escaped, in a link, in code. */
const PIPE_AS_TEXT = /\\\||\[[^\]]*\]\([^)]*\)|`[^`]*`/g;
/** Stands for such a pipe while the row is split; no page holds it. */
const MASK = '\u0000';

function splitRow(line: string): string[] {
  const masked = line.trim().replace(PIPE_AS_TEXT, (text) => text.replaceAll('|', MASK));
  const cells = masked.replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.map((cell) => cell.replaceAll(`\\${MASK}`, '|').replaceAll(MASK, '|').trim());
}
