/**
 * Stands in for what `npm run build:catalog` generates from `content/reviewed/retry.json`: here nothing is
 * known of retrying.
 */

/** The rules, as `EncodedRetryRule[]` in JSON. */
export const retryRules: string = '[]';
