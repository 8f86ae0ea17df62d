import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { replacePath } from '../../content/disk/replace-path.ts';
import { OutputError } from '../../content/output-error.ts';

/** The file that identifies an earlier build. */
const MARK = join('generated', 'catalog.js');

/**
 * Fills a new folder and replaces the old one with it as a whole.
 * @throws {OutputError} if the folder contains something other than an earlier build, which is not deleted.
 */
export async function replaceFolder(
  folder: string,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  if (existsSync(folder) && !existsSync(join(folder, MARK)) && readdirSync(folder).length > 0)
    throw new OutputError(`${folder} is not empty and contains no catalog: give another --out`);
  await replacePath(folder, async (temporary) => {
    mkdirSync(temporary);
    await fill(temporary);
  });
}
