import { lstatSync } from 'node:fs';
import { replacePath } from '../../content/disk/replace-path.ts';
import { OutputError } from '../../content/output-error.ts';
import { FORMATS, type Format } from './formats.ts';
import type { Table } from './table.ts';

/**
 * Writes tables in a format to a path that does not exist yet; nothing appears there before all is written.
 * @throws {OutputError} if there is anything at the path, such as a file, a folder, a device or a broken link.
 */
export async function writeExport(
  out: string,
  format: Format,
  tables: readonly Table[],
): Promise<void> {
  if (lstatSync(out, { throwIfNoEntry: false }))
    throw new OutputError(`${out} already exists; give --out a free name`);
  await replacePath(out, (path) => FORMATS[format](path, tables));
}
