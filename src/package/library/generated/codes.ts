/**
 * Stands in for what `npm run build:catalog` generates from content, so that the catalog's source
 * type-checks by itself: the list is empty, and no literal is known.
 */

/** Every known code, in order, as `encodeFront` writes them. */
export const codeLines: string = '';

/** A code that the catalog holds. */
export type ErrorCode = string;
