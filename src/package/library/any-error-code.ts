import type { ErrorCode } from './generated/codes.ts';

/** Any code: the known ones for completion, and whatever else the API may come to answer. */
export type AnyErrorCode = ErrorCode | (string & {});
