import { accessSync, constants, existsSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The result codes of SQLite for a file that is locked, and for one that cannot be opened. */
const BUSY = 5;
const CANNOT_OPEN = 14;

/**
 * A file that one process has for itself. SQLite asks the system for the lock, which ends with the process
 * however it ends, so that no lock is ever stale.
 */
export class Lock {
  readonly #path: string;
  readonly #database: DatabaseSync;

  private constructor(path: string, database: DatabaseSync) {
    this.#path = path;
    this.#database = database;
  }

  /**
   * Locks a file, which is created if necessary.
   * @returns `busy` if it is locked, by another process or by this one; `gone` if its owner has removed it
   * meanwhile, or its folder: try again.
   * @throws the system's error if the folder cannot be written.
   */
  static take(path: string): Lock | 'busy' | 'gone' {
    // Opening the file here and closing it would free a lock that this process already has.
    const before = identityOf(path);
    const database = new DatabaseSync(path);
    try {
      database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
      if (before !== null && identityOf(path) === before) return new Lock(path, database);
      database.close();
      return 'gone';
    } catch (error) {
      database.close();
      const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
      if (code === BUSY) return 'busy';
      if (existsSync(dirname(path))) accessSync(dirname(path), constants.W_OK);
      if (code === CANNOT_OPEN) return 'gone';
      throw error;
    }
  }

  /** Removes the file, then frees it: in this order nobody else has it when it is removed. */
  release(): void {
    try {
      rmSync(this.#path, { force: true });
    } finally {
      this.#database.close();
    }
  }
}

/** Differs between a file at a path and another that takes its place. */
function identityOf(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.birthtimeNs}` : null;
}
