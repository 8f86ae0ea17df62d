import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { OutputError } from '../../content/output-error.ts';
import { replacePath } from '../../content/replace-path.ts';
import { FORMATS, type Format } from './formats.ts';
import type { Table } from './table.ts';

/**
 * Writes tables in a format. An earlier file is replaced when the new one is complete; nothing
 * half-written is ever found there.
 * @throws {OutputError} when a folder stands at the place: it may hold what is not an export.
 */
export async function writeExport(
  out: string,
  format: Format,
  tables: readonly Table[],
): Promise<void> {
  const target = resolve(out);
  if (existsSync(target) && (format === 'csv' || statSync(target).isDirectory()))
    throw new OutputError(`${out} is there already: give --out a name that is free`);
  await replacePath(target, (temporary) => FORMATS[format](temporary, tables));
}
