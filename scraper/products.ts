import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../src/lib/content-error.ts';
import { CONTENT_FILES } from '../src/lib/content-files.ts';
import { readRecord } from '../src/lib/read-layers.ts';
import type { Product } from '../src/schema/service.ts';

/** The content that stands in the repository. */
export const EMBEDDED_CONTENT = 'content';

/**
 * The reviewed table of products of a content folder; the embedded one where it has none.
 * @throws {ContentError} when the table cannot be read.
 */
export function readProducts(content: string): Product[] {
  const file = CONTENT_FILES.products;
  const folder = existsSync(join(content, file.path)) ? content : EMBEDDED_CONTENT;
  const result = readRecord(folder, file);
  if (result.ok) return result.value;
  throw new ContentError(`The table of products in ${folder} cannot be read:`, result.problems);
}
