import { counted } from '../../text/count-text.ts';

/** What a report counts, one and many of it. */
export const NOUNS = {
  serviceVersions: ['service version', 'service versions'],
  actions: ['action', 'actions'],
  parameters: ['parameter', 'parameters'],
  returnedCodes: ['code that an action returns', 'codes that actions return'],
  dataTypes: ['data type', 'data types'],
  errorCodes: ['error code', 'error codes'],
  commonErrorCodes: ['common error code', 'common error codes'],
  permissions: ['permission', 'permissions'],
  products: ['product', 'products'],
} as const;
export type Noun = keyof typeof NOUNS;

/** `1 action`, `1,200 actions`. */
export function countNoun(count: number, noun: Noun): string {
  const [one, many] = NOUNS[noun];
  return counted(count, one, many);
}
