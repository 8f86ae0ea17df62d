import { existsSync, statSync } from 'node:fs';
import { OutputError } from '../../content/output-error.ts';
import { replacePath } from '../../content/replace-path.ts';
import { FORMATS, type Format } from './formats.ts';
import type { Table } from './table.ts';

/**
 * Writes tables in a format. An earlier file is replaced once the new one is complete.
 * @throws {OutputError} if `out` is a folder, or exists and the format is a folder: it may contain other files.
 */
export async function writeExport(
  out: string,
  format: Format,
  tables: readonly Table[],
): Promise<void> {
  if (existsSync(out) && (format === 'csv' || statSync(out).isDirectory()))
    throw new OutputError(`${out} exists already: give --out another name`);
  await replacePath(out, (path) => FORMATS[format](path, tables));
}
