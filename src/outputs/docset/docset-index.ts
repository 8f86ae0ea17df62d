import { DatabaseSync } from 'node:sqlite';
import type { DocsetEntry } from './entries.ts';

/**
 * Writes the index of a docset, a database in which Dash and Zeal look up names. The file must not exist yet.
 * @see https://kapeli.com/docsets#dashDocset
 */
export function writeDocsetIndex(path: string, entries: readonly DocsetEntry[]): void {
  const database = new DatabaseSync(path);
  try {
    database.exec(`
      CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT);
      CREATE UNIQUE INDEX anchor ON searchIndex (name, type, path);
      BEGIN`);
    const insert = database.prepare('INSERT INTO searchIndex(name, type, path) VALUES (?, ?, ?)');
    for (const { name, type, path } of entries) insert.run(name, type, path);
    database.exec('COMMIT; VACUUM');
  } finally {
    database.close();
  }
}
