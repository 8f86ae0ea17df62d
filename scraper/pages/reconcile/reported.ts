import type { Issue } from '../issue.ts';
import { squash } from './squash.ts';

/** The characters of a row that identify it: an issue has only the start of its text. */
const KEY_LENGTH = 60;

/** What a page's issues name, to find the rows that they report. */
export interface Reported {
  /** The starts of their texts and of each line of them. */
  keys: ReadonlySet<string>;
  /** The names in their places: `error code X`, `parameter Y`. */
  names: ReadonlySet<string>;
  /** The headings of columns that are reported. */
  columns: ReadonlySet<string>;
}

/** Gathers what issues name. */
export function reportedBy(issues: readonly Issue[]): Reported {
  const keys = new Set<string>();
  const names = new Set<string>();
  const columns = new Set<string>();
  for (const { row, text } of issues) {
    keys.add(keyOf(text));
    for (const line of text.split('\n')) keys.add(keyOf(line));
    if (row.startsWith('column ')) columns.add(squash(row.slice('column '.length)));
    else names.add(squash(row.slice(row.lastIndexOf(' ') + 1)));
  }
  keys.delete('');
  return { keys, names, columns };
}

/** The letters and digits by which a row is found among the issues. */
export function keyOf(text: string): string {
  return squash(text.slice(0, 4 * KEY_LENGTH)).slice(0, KEY_LENGTH);
}
