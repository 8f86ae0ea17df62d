/**
 * Stands in for what `npm run build:catalog` generates from `content/reviewed/advice`: here there is none.
 */

/** The advice, as `EncodedAdvice[]` in JSON. */
export const adviceRecords: string = '[]';
