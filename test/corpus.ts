import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file of the reference data that may be next to the project, for tests at full size;
 * `undefined` if it is missing; the test then says so and is skipped.
 */
export function corpusPath(name: string): string | undefined {
  const path = join('..', 'shared', 'corpus', name);
  return existsSync(path) ? path : undefined;
}
