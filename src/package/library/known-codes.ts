import { decodeCodes, listingsOf } from './encoded/codes.ts';
import { codeBook, type ErrorCode } from './generated/codes.ts';

const packedOrder = /* @__PURE__ */ decodeCodes(codeBook);

/** Every known code, each once, in the order of its characters. */
export const errorCodes: readonly ErrorCode[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ packedOrder.slice().sort() as ErrorCode[],
);

/** Every known code with the services that list it. */
export function knownListings(): ReadonlyMap<string, readonly string[]> {
  return listingsOf(codeBook, packedOrder);
}
