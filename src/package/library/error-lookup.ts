import { readProperty } from './input/safe-read.ts';
import type { CatalogError, ServiceRecord } from './types.ts';

type Lookup = ReadonlyMap<string, CatalogError>;

const listed = new WeakMap<object, Lookup>();
const removed = new WeakMap<object, Lookup>();

/**
 * Finds a code among a record's errors; the lookup is made once for each record. Never throws: an
 * error that lacks its code, statements or actions is ignored.
 */
export function findError(
  record: { readonly errors: readonly CatalogError[] },
  code: string,
): CatalogError | undefined {
  return lookupIn(listed, record, () => record.errors).get(code);
}

/** As {@link findError}, among the codes that a service no longer lists. */
export function findRemoved(record: ServiceRecord, code: string): CatalogError | undefined {
  const read = () => {
    const errors = readProperty(record, 'removedErrors');
    return Array.isArray(errors) ? errors : [];
  };
  return lookupIn(removed, record, read).get(code);
}

function lookupIn(
  lookups: WeakMap<object, Lookup>,
  record: object,
  read: () => readonly CatalogError[],
): Lookup {
  const known = lookups.get(record);
  if (known) return known;
  const lookup = new Map(
    read()
      .filter(isWhole)
      .map((error) => [error.code, error]),
  );
  lookups.set(record, lookup);
  return lookup;
}

function isWhole(error: unknown): boolean {
  const lists = [readProperty(error, 'statements'), readProperty(error, 'actions')];
  return lists.every((list) => Array.isArray(list) && list.every((item) => item instanceof Object));
}
