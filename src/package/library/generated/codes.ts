/**
 * A placeholder for the file that `npm run build:catalog` generates from content, so that the source
 * type-checks by itself: it has no code.
 */
import type { EncodedCodes } from '../encoded/codes.ts';

/** Every known code with the services that list it. */
export const codeBook: EncodedCodes = { words: '', services: '', groups: '', shared: '' };

/** A known code. */
export type ErrorCode = string;
