import { readProperty } from './input/safe-read.ts';
import type { CatalogError } from './types.ts';

const lookups = new WeakMap<object, Map<string, CatalogError>>();

/**
 * Finds a code among a record's errors; the lookup is made once for each record. Never throws: an
 * error that lacks its code, statements or actions is ignored.
 */
export function findError(
  record: { readonly errors: readonly CatalogError[] },
  code: string,
): CatalogError | undefined {
  let lookup = lookups.get(record);
  if (!lookup) {
    lookup = new Map(record.errors.filter(isWhole).map((error) => [error.code, error]));
    lookups.set(record, lookup);
  }
  return lookup.get(code);
}

function isWhole(error: unknown): boolean {
  const lists = [readProperty(error, 'statements'), readProperty(error, 'actions')];
  return lists.every((list) => Array.isArray(list) && list.every((item) => item instanceof Object));
}
