import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file of the reference data that may stand beside the project, for tests at full size;
 * `undefined` where it does not, and then the test says so and is skipped.
 */
export function corpusPath(name: string): string | undefined {
  const path = join('..', 'shared', 'corpus', name);
  return existsSync(path) ? path : undefined;
}
