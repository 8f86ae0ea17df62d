import { compareText } from '../../text/compare-text.ts';
import { decodeCodes } from './encoded/codes.ts';
import { codeBook, type ErrorCode } from './generated/codes.ts';

/** Every known code with the services that list it. */
export const codeListings: ReadonlyMap<string, readonly string[]> =
  /* @__PURE__ */ decodeCodes(codeBook);

/** Every known code, each once, in the order of its characters. */
export const errorCodes: readonly ErrorCode[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ [.../* @__PURE__ */ codeListings.keys()].sort(compareText) as ErrorCode[],
);
