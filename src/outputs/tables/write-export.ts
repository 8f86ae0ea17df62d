import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { OutputError } from '../../content/output-error.ts';
import { FORMATS, type Format } from './formats.ts';
import type { Table } from './table.ts';

/**
 * Writes tables in a format. An earlier file is replaced when the new one is complete; nothing
 * half-written is ever found there.
 * @throws {OutputError} when a folder stands at the place: it may hold what is not an export.
 */
export function writeExport(out: string, format: Format, tables: readonly Table[]): void {
  const target = resolve(out);
  if (existsSync(target) && (format === 'csv' || statSync(target).isDirectory()))
    throw new OutputError(`${out} is there already: give --out a name that is free`);
  mkdirSync(dirname(target), { recursive: true });
  const workspace = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    const made = join(workspace, 'new');
    FORMATS[format](made, tables);
    renameSync(made, target);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}
