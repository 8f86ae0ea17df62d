/** A row of a table, or a line, that a page shows, found in its raw text without its reader. */
export interface SeenRow {
  /** Where on the page: `line 12`, `table 2, row 3`. */
  where: string;
  /** The row as the page writes it. */
  text: string;
  /** The name in its first cell; `null` for a line that continues a cell, and for code. */
  name: string | null;
  /** The other cells, or what follows the name where cells have lost their borders. */
  cells: string[];
  /** The number of the table, from 1, or of the piece of code, from -1; 0 above the first table. */
  group: number;
  kind: 'header' | 'row' | 'line' | 'code';
}
