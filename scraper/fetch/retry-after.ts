/** Longer than this no page is waited for. */
const LONGEST_MS = 15 * 60_000;
/** What is waited where a site refuses without saying for how long. */
const DEFAULT_MS = 1000;

/**
 * How long an answer asks to wait, in milliseconds, 15 minutes at most: seconds or a date.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterMs(value: string | null, now = Date.now()): number {
  if (value === null) return DEFAULT_MS;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? DEFAULT_MS : Math.min(Math.max(wait, 0), LONGEST_MS);
}
