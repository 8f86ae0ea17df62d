import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { csvLine } from '../../text/csv.ts';
import { plainValue, type Table } from './table.ts';
import { writePieces } from './text-file.ts';

/**
 * The formats of an export: one database, one file of JSON lines, or a folder with a CSV file for each
 * table. Each writes to a path that does not exist yet.
 */
export const FORMATS = { sqlite: writeSqlite, ndjson: writeNdjson, csv: writeCsv } as const;
export type Format = keyof typeof FORMATS;

/** The version of the columns; raised when a reader of the previous version could misread them. */
const LAYOUT_VERSION = 2;

function writeSqlite(file: string, tables: readonly Table[]): void {
  const database = new DatabaseSync(file);
  try {
    // Nobody else reads the file yet, and a failed run leaves no file.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
    for (const table of tables) fillTable(database, table);
    database.exec(`PRAGMA user_version = ${LAYOUT_VERSION}; COMMIT`);
  } finally {
    database.close();
  }
}

function fillTable(database: DatabaseSync, { name, columns, indexes = [], rows }: Table): void {
  const definitions = columns.map((column) => column.join(' '));
  database.exec(`CREATE TABLE ${name} (${definitions.join(', ')}) STRICT`);
  const places = columns.map(() => '?').join(', ');
  const insert = database.prepare(`INSERT INTO ${name} VALUES (${places})`);
  for (const row of rows()) insert.run(...row.map(plainValue));
  for (const index of indexes)
    database.exec(`CREATE INDEX ${name}_${index.join('_')} ON ${name} (${index.join(', ')})`);
}

/** A line for each row: its table and its values by name. */
function writeNdjson(file: string, tables: readonly Table[]): void {
  writePieces(file, lines(tables));
}

function* lines(tables: readonly Table[]): Generator<string> {
  for (const { name, columns, rows } of tables)
    for (const row of rows()) {
      const values = columns.map(([column], at) => [column, row[at]] as const);
      yield `${JSON.stringify({ table: name, ...Object.fromEntries(values) })}\n`;
    }
}

function writeCsv(folder: string, tables: readonly Table[]): void {
  mkdirSync(folder);
  for (const table of tables) writePieces(join(folder, `${table.name}.csv`), csvLines(table));
}

function* csvLines({ columns, rows }: Table): Generator<string> {
  yield csvLine(columns.map(([column]) => column));
  for (const row of rows()) yield csvLine(row.map(plainValue));
}
