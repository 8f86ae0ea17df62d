import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ContentError } from '../../src/content/content-error.ts';
import { PRODUCTS_FILE } from '../../src/content/content-files.ts';
import { readRecord } from '../../src/content/read-layers.ts';
import type { Product } from '../../src/schema/facts/service.ts';

/** The content that stands in the repository. */
export const EMBEDDED_CONTENT = 'content';

/**
 * The content folder that a person means: a relative one is below the folder that npm was called in,
 * where npm tells it, else below the current one. The embedded content, which is the default, stands
 * below the project's root, where npm runs.
 * @throws {ContentError} for an empty name.
 */
export function resolveContent(dir: string): string {
  if (dir.trim() === '')
    throw new ContentError('No content folder is named:', ['--content is empty']);
  if (dir === EMBEDDED_CONTENT) return dir;
  return resolve(process.env.INIT_CWD ?? '', dir);
}

/**
 * The reviewed table of products of a content folder; the embedded one where it has none.
 * @throws {ContentError} when the table cannot be read.
 */
export function readProducts(content: string): Product[] {
  const folder = existsSync(join(content, PRODUCTS_FILE.path)) ? content : EMBEDDED_CONTENT;
  const result = readRecord(folder, PRODUCTS_FILE);
  if (result.ok) return result.value;
  throw new ContentError(`The table of products in ${folder} cannot be read:`, result.problems);
}
