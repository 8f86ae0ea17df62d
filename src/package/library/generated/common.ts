/**
 * Stands in for what `npm run build:catalog` generates from content: here no code is common.
 */

/** The common codes, in order, one a line. */
export const commonLines: string = '';

/** What the common list says of them, as `EncodedErrors`. */
export const commonErrors: string = '{"apiVersions":[],"sources":[],"statements":[],"actions":[]}';

/** A code that any action may return. */
export type CommonErrorCode = string;
