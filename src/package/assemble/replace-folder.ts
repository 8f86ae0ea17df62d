import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OutputError } from '../../content/output-error.ts';
import { replacePath } from '../../content/replace-path.ts';

/** By this file an earlier build is known. */
const MARK = join('generated', 'catalog.js');

/**
 * Fills a new folder and puts it where the old one stands, which is kept until the new one is
 * complete: nothing half-written is ever found there, and nothing is left over when filling fails.
 * @throws {OutputError} when the folder holds something other than an earlier build, which is not deleted.
 */
export async function replaceFolder(
  folder: string,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const target = resolve(folder);
  if (existsSync(target) && !existsSync(join(target, MARK)) && readdirSync(target).length > 0)
    throw new OutputError(`${folder} is not empty and holds no catalog: give another --out`);
  await replacePath(target, async (temporary) => {
    mkdirSync(temporary);
    await fill(temporary);
  });
}
