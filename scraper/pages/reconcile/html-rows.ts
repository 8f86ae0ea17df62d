import type { SeenRow } from './seen-row.ts';

/** The start of a part that is not text, or a tag of a table or a piece of code. */
const MARK =
  /<(?:(!--)|(script|style|textarea|template|noscript|iframe|svg|object)\b|(\/?)(table|tr|td|th|pre)\b[^<>]*>)/gi;
const TAG = /<\/?[a-z][a-z\d]*\b[^<>]*>/gi;

/** A row whose end has not been seen. `inner` is set while a table within its last cell is open. */
interface OpenRow {
  cells: string[];
  table: number;
  headings: number;
  isInCell: boolean;
  inner: boolean;
}

/**
 * The rows of every table and the lines of every `pre` in a page's HTML, found by the tags alone: the
 * tree that the reader works on is not used.
 */
export function htmlRows(html: string): SeenRow[] {
  const scan = new HtmlScan();
  const mark = new RegExp(MARK);
  let at = 0;
  for (let found = mark.exec(html); found; found = mark.exec(html)) {
    if (scan.isOpen) scan.text(html.slice(at, found.index));
    const [, comment, hidden, slash, tag = ''] = found;
    if (comment) mark.lastIndex = endOf(html, /-->/g, mark.lastIndex);
    else if (hidden)
      mark.lastIndex = endOf(html, new RegExp(`</${hidden}\\b[^<>]*>`, 'gi'), mark.lastIndex);
    else if (slash) scan.close(tag.toLowerCase());
    else scan.open(tag.toLowerCase());
    at = mark.lastIndex;
  }
  if (scan.isOpen) scan.text(html.slice(at));
  return scan.end();
}

/** Where a part that `end` ends is over: at the end of the page if nothing ends it. */
function endOf(html: string, end: RegExp, from: number): number {
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : html.length;
}

class HtmlScan {
  readonly #rows: SeenRow[] = [];
  readonly #open: OpenRow[] = [];
  readonly #sizes = new Map<number, number>();
  #tables = 0;
  #codes = 0;
  #code: string | null = null;

  /** Whether text belongs to a row or a piece of code. */
  get isOpen(): boolean {
    return this.#code !== null || this.#open.length > 0;
  }

  open(tag: string): void {
    const row = this.#open.at(-1);
    if (tag === 'pre') this.#code ??= '';
    else if (tag === 'table') {
      this.#tables += 1;
      if (row?.isInCell) row.inner = true;
    } else if (tag === 'tr') {
      if (row && !row.inner) this.#closeRow();
      this.#open.push({
        cells: [],
        table: this.#tables,
        headings: 0,
        isInCell: false,
        inner: false,
      });
    } else if (row && !row.inner) {
      row.cells.push('');
      row.isInCell = true;
      if (tag === 'th') row.headings += 1;
    } else this.text(' ');
  }

  close(tag: string): void {
    if (tag === 'pre') this.#closeCode();
    else if (tag === 'tr') this.#closeRow();
    else if (tag === 'table') {
      const row = this.#open.at(-1);
      if (row && !row.inner) this.#closeRow();
      const outer = this.#open.at(-1);
      if (outer) outer.inner = false;
    } else this.text(' ');
  }

  /** Text with the tags in it that are not those of a table. */
  text(written: string): void {
    const text = written.replace(TAG, ' ');
    if (this.#code !== null) this.#code += text;
    for (const row of this.#open.slice(-MAX_NESTED)) {
      const cell = row.cells.length - 1;
      if (cell >= 0) row.cells[cell] += text;
    }
  }

  /** Closes what is open. */
  end(): SeenRow[] {
    this.#closeCode();
    while (this.#open.length > 0) this.#closeRow();
    return this.#rows;
  }

  #closeRow(): void {
    const row = this.#open.pop();
    if (!row || row.cells.length === 0) return;
    const at = this.#sizes.get(row.table) ?? 0;
    this.#sizes.set(row.table, at + 1);
    const [name = '', ...cells] = row.cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
    this.#rows.push({
      where: `table ${row.table}, row ${at}`,
      text: [name, ...cells].join(' | '),
      name,
      cells,
      group: row.table,
      kind: at === 0 || row.headings === row.cells.length ? 'header' : 'row',
    });
  }

  #closeCode(): void {
    if (this.#code === null) return;
    const lines = this.#code.split('\n');
    this.#code = null;
    this.#codes += 1;
    const group = -this.#codes;
    for (const text of lines)
      if (text.trim() !== '')
        this.#rows.push({ where: 'code', text, name: null, cells: [], group, kind: 'code' });
  }
}

/** Rows within rows that collect text. Real pages have two. */
const MAX_NESTED = 4;
