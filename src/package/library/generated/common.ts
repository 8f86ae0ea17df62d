/**
 * A placeholder for the file that `npm run build:catalog` generates from content: it has no code.
 */

/** The common codes, in order, one a line. */
export const commonLines: string = '';

/** What the common list says about them, as `EncodedErrors`. */
export const commonErrors: string = '{"apiVersions":[],"sources":[],"statements":[],"actions":[]}';

/** What they mean, in their order, as `EncodedMeaning` or `0`. */
export const commonMeanings: string = '[]';

/** A code that any action may return. */
export type CommonErrorCode = string;
