import { decodeFront } from '../../text/front-coding.ts';
import { codeLines, type ErrorCode } from './generated/codes.ts';

/** Every known code, each once, in the order of its characters. */
export const errorCodes: readonly ErrorCode[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ decodeFront(codeLines),
);
