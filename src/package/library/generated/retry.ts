/**
 * A placeholder for the file that `npm run build:catalog` generates from `content/reviewed/retry.json`:
 * it has no rule.
 */

/** The rules, as `EncodedRetryRule[]` in JSON. */
export const retryRules: string = '[]';
