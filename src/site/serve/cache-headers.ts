/** Files whose names change with their contents. */
const HASHED = /(?:^|\/)(?:assets\/[^/]+\.[\w-]{8}\.(?:css|js)|offline\/.+-[0-9a-f]{12}\.pack)$/;

/** Of a file that never changes: it is kept for a year, and not asked for again. */
export const KEPT = 'public, max-age=31536000, immutable';

/** Of everything else: it may be kept, and is used when the host says that it is still the same. */
export const ASKED = 'no-cache';

/**
 * The `Cache-Control` with which a host should send a file of the site.
 * @param path of its address, with or without the site's base.
 */
export function cacheControl(path: string): string {
  return HASHED.test(path) ? KEPT : ASKED;
}
