/** The value of a cell; `null` is an empty cell. */
export type CsvValue = string | number | null;

/** A table as CSV (RFC 4180), with the names of the columns first. */
export function csvOf<Row extends object>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): string {
  const lines = rows.map((row) => csvLine(columns.map((column) => String(row[column]))));
  return [csvLine(columns), ...lines].join('');
}

/** A line of CSV with its line break. Text that a spreadsheet would read as a formula gets an apostrophe in front. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: CsvValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
