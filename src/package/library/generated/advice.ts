/**
 * A placeholder for the file that `npm run build:catalog` generates from `content/reviewed/advice`: it
 * is empty.
 */

/** The advice, as `EncodedAdvice[]` in JSON. */
export const adviceRecords: string = '[]';
