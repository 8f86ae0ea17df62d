import { isFooter } from '../readers/frame.ts';
import { isCodeLine, isHeadings, rowNameIn } from './row-shapes.ts';
import type { SeenRow } from './seen-row.ts';
import { squash } from './squash.ts';

const DATE_LINE = /^[^"{|=]{1,60}[:：]\s*\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\s*$/;
const SEPARATOR_MARKS = /^[\s|:-]+$/;
const FENCE = /^\s*(?:```|~~~)/;
const SECTION = /^(?:#{1,6}\s|\s*\d{1,2}\. ?\S)/;
const UNESCAPED_PIPE = /(?<!\\)\|/;
/** Links and code, in which a pipe does not end a cell. */
const WITHOUT_CELLS = /\[[^[\]]*\]\([^()\s]*\)|`[^`]*`/g;

/**
 * The rows and the lines of code in a page's text, whatever form it has: lines with pipes, lines with the
 * shape of a row, and other lines of a table, which continue a cell. The frame above the date is left out.
 */
export function textRows(text: string): SeenRow[] {
  const lines = text.split(/\r?\n/);
  const scan = new TextScan();
  for (let at = startOf(lines); at < lines.length; at += 1)
    scan.line(lines[at] ?? '', `line ${at + 1}`, lines[at + 1] ?? '');
  return scan.end();
}

class TextScan {
  readonly #rows: SeenRow[] = [];
  /** Lines since the last row. They belong to it if another row of the table follows. */
  #others: SeenRow[] = [];
  /** How many of them follow the row without a blank line. */
  #adjacent = 0;
  #isAdjacent = false;
  #tables = 0;
  #codes = 0;
  #isFenced = false;

  line(line: string, where: string, below: string): void {
    if (line.trim() === '') this.#isAdjacent = false;
    if (FENCE.test(line)) {
      this.#isFenced = !this.#isFenced;
      this.#endTable();
      return;
    }
    if (squash(line) === '' || isSeparator(line)) return;
    const row = seenRow(line, where, this.#isFenced);
    if (row.kind === 'line') this.#other(row);
    else if (isHeader(row, below)) this.#header(row);
    else if (row.kind === 'code') this.#code(row);
    else this.#row(row);
  }

  end(): SeenRow[] {
    this.#endTable();
    return this.#rows;
  }

  #other(row: SeenRow): void {
    const last = this.#rows.at(-1);
    if (SECTION.test(row.text) || isFooter(row.text)) this.#endTable();
    else if (last?.kind === 'row' || last?.kind === 'header') {
      this.#others.push({ ...row, group: this.#tables });
      if (this.#isAdjacent) this.#adjacent += 1;
    }
  }

  #header(row: SeenRow): void {
    this.#endTable();
    this.#tables += 1;
    this.#push({ ...row, group: this.#tables, kind: 'header' });
  }

  #code(row: SeenRow): void {
    this.#endTable();
    if (this.#rows.at(-1)?.kind !== 'code') this.#codes += 1;
    this.#push({ ...row, group: -this.#codes });
  }

  #row(row: SeenRow): void {
    for (const other of this.#others) this.#rows.push(other);
    this.#others = [];
    this.#push({ ...row, group: this.#tables });
  }

  #push(row: SeenRow): void {
    this.#rows.push(row);
    this.#isAdjacent = true;
    this.#adjacent = 0;
  }

  /** A row that no pipe closes goes on to a blank line. Below a closed one, the next section can begin. */
  #endTable(): void {
    const adjacent = this.#rows.at(-1)?.text.endsWith('|') ? 0 : this.#adjacent;
    for (const other of this.#others.slice(0, adjacent)) this.#rows.push(other);
    this.#others = [];
    this.#adjacent = 0;
    this.#isAdjacent = false;
  }
}

/** The line below the date, which ends the frame; 0 without a date. */
function startOf(lines: readonly string[]): number {
  const table = lines.findIndex((line) => isSeparator(line) || isHeadings(squash(line)));
  const date = lines.findLastIndex((line, at) => (table < 0 || at < table) && DATE_LINE.test(line));
  return date + 1;
}

function seenRow(line: string, where: string, isFenced: boolean): SeenRow {
  const text = line.trim();
  const split = text.replace(WITHOUT_CELLS, (part) => part.replaceAll('|', ''));
  const whole = { where, text, name: null, cells: [text], group: 0 };
  if (isFenced || isCodeLine(line)) return { ...whole, kind: 'code' };
  if (UNESCAPED_PIPE.test(split)) {
    const [name = '', ...cells] = split
      .replace(/^\|/, '')
      .replace(/\|$/, '')
      .split(UNESCAPED_PIPE)
      .map((cell) => cell.trim());
    return { ...whole, name, cells, kind: 'row' };
  }
  const name = rowNameIn(text);
  if (name === null) return { ...whole, kind: isHeadings(squash(text)) ? 'header' : 'line' };
  return { ...whole, name, cells: [text.slice(name.length).trim()], kind: 'row' };
}

function isHeader({ kind, text, name }: SeenRow, below: string): boolean {
  if (kind === 'header') return true;
  return kind === 'row' && name !== null && text.includes('|') && isSeparator(below);
}

/** Whether a line is the one below the headings of a table. */
function isSeparator(line: string): boolean {
  return SEPARATOR_MARKS.test(line) && line.includes('-');
}
