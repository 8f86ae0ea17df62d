/** The maximum wait for a page. */
const LONGEST_MS = 15 * 60_000;
/** The wait if a site refuses without saying for how long. */
const DEFAULT_MS = 1000;

/**
 * The wait that a `Retry-After` header asks for, in seconds or as a date. In milliseconds, at most 15
 * minutes.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterMs(value: string | null, now = Date.now()): number {
  if (value === null) return DEFAULT_MS;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? DEFAULT_MS : Math.min(Math.max(wait, 0), LONGEST_MS);
}
