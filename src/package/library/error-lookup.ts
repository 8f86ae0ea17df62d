import type { CatalogError } from './types.ts';

const lookups = new WeakMap<object, Map<string, CatalogError>>();

/** Finds a code among a record's errors; the lookup is made once for each record. */
export function findError(
  record: { readonly errors: readonly CatalogError[] },
  code: string,
): CatalogError | undefined {
  let lookup = lookups.get(record);
  if (!lookup) {
    lookup = new Map(record.errors.map((error) => [error.code, error]));
    lookups.set(record, lookup);
  }
  return lookup.get(code);
}
