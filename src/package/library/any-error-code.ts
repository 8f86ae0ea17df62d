import type { ErrorCode } from './generated/codes.ts';

/** Any code: the known ones for completion, and any other string that the API may return. */
export type AnyErrorCode = ErrorCode | (string & {});
