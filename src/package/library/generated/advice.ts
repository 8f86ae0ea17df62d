/**
 * A placeholder for the file that `npm run build:catalog` generates from `content/reviewed/advice`: it
 * is empty.
 */
import type { EncodedAdvice } from '../encoded/advice.ts';

/** The advice. */
export const adviceRecords: EncodedAdvice = '';
