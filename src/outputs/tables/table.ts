/** A value of a row. Lists and objects are JSON where a format has no place for them. */
export type Value = string | number | boolean | null | object;

/** A table of an export: the same in every format. */
export interface Table {
  name: string;
  /** Its columns in order, each with what SQLite is told of it. */
  columns: readonly (readonly [name: string, definition: string])[];
  /** Columns that are looked up, each list by an index of its own. */
  indexes?: readonly (readonly string[])[];
  /** Its rows, made one by one as they are asked for; values in the order of the columns. */
  rows: () => Iterable<readonly Value[]>;
}

/** A value where only text, numbers and nothing can stand: `true` is 1, lists are JSON. */
export function plainValue(value: Value): string | number | null {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
