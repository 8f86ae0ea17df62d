/** A value of a row. Lists and objects become JSON in formats that have no type for them. */
export type Value = string | number | boolean | null | object;

/** A table of an export: the same in every format. */
export interface Table {
  name: string;
  /** Its columns in order, each with its definition in SQLite. */
  columns: readonly (readonly [name: string, definition: string])[];
  /** Lists of columns, each of which gets an index. */
  indexes?: readonly (readonly string[])[];
  /** Its rows, made one by one on demand; values in the order of the columns. */
  rows: () => Iterable<readonly Value[]>;
}

/** A value as text, a number or nothing: `true` is 1, lists are JSON. */
export function plainValue(value: Value): string | number | null {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
