import { decodeCodes, listingsOf } from './encoded/codes.ts';
import { codeBook, type ErrorCode } from './generated/codes.ts';

let packed: readonly string[] | undefined;
let sorted: readonly ErrorCode[] | undefined;

/** Every known code, each once, in the order of its characters. The list is made at the first call. */
export function errorCodes(): readonly ErrorCode[] {
  sorted ??= Object.freeze([...packedCodes()].sort() as ErrorCode[]);
  return sorted;
}

/** Every known code, each once, in the order in which they are packed. */
export function packedCodes(): readonly string[] {
  packed ??= decodeCodes(codeBook);
  return packed;
}

/** Every known code with the services that list it. */
export function knownListings(): ReadonlyMap<string, readonly string[]> {
  return listingsOf(codeBook, packedCodes());
}
