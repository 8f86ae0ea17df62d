import { decodeErrors } from './encoded/errors.ts';
import { linesOf } from './encoded/lines.ts';
import { commonErrors, commonLines, commonMeanings } from './generated/common.ts';
import type { CatalogError } from './types.ts';

let codes: readonly string[] | undefined;
let record: { readonly errors: readonly CatalogError[] } | undefined;

/** The codes that any action may return. */
export function commonCodes(): readonly string[] {
  codes ??= Object.freeze(linesOf(commonLines));
  return codes;
}

/** The common list, in the shape of a service's record. */
export function commonRecord(): { readonly errors: readonly CatalogError[] } {
  record ??= decodeErrors(
    null,
    commonCodes(),
    JSON.parse(commonErrors),
    JSON.parse(commonMeanings),
  );
  return record;
}
