import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../src/content/content-error.ts';
import { PRODUCTS_FILE } from '../../src/content/content-files.ts';
import { readRecord } from '../../src/content/read-layers.ts';
import type { Product } from '../../src/schema/facts/service.ts';
import { callerPath } from '../settings.ts';

/** The content folder of this repository. */
export const EMBEDDED_CONTENT = 'content';

/**
 * The path of a content folder that a person typed. The default, {@link EMBEDDED_CONTENT}, is in the
 * project's root, where npm runs; any other path is relative to the folder in which npm was called.
 * @throws {ContentError} if the name is empty.
 */
export function resolveContent(folder: string): string {
  if (folder.trim() === '')
    throw new ContentError('A content folder must be named:', ['--content is empty']);
  return folder === EMBEDDED_CONTENT ? folder : callerPath(folder);
}

/**
 * The reviewed table of products in a content folder; that of this repository if the folder has none.
 * @throws {ContentError} if the table cannot be read.
 */
export function readProducts(content: string): Product[] {
  const folder = existsSync(join(content, PRODUCTS_FILE.path)) ? content : EMBEDDED_CONTENT;
  const result = readRecord(folder, PRODUCTS_FILE);
  if (result.ok) return result.value;
  throw new ContentError(`The table of products in ${folder} cannot be read:`, result.problems);
}
