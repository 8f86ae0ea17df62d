/**
 * A placeholder for the file that `npm run build:catalog` generates from content, so that the source
 * type-checks by itself: it has no code.
 */

/** Every known code, in order, as `encodeFront` writes them. */
export const codeLines: string = '';

/** A known code. */
export type ErrorCode = string;
