/** Files whose names contain a hash of their contents. */
const HASHED = /(?:^|\/)(?:assets\/[^/]+\.[\w-]{8}\.(?:css|js)|offline\/.+-[0-9a-f]{12}\.pack)$/;

/** For a file that never changes: browsers cache it for a year without asking again. */
export const KEPT = 'public, max-age=31536000, immutable';

/** For all other files: browsers may cache them, but must ask the host whether they have changed. */
export const ASKED = 'no-cache';

/**
 * The `Cache-Control` with which a host should send a file of the site.
 * @param path of its address, with or without the site's base.
 */
export function cacheControl(path: string): string {
  return HASHED.test(path) ? KEPT : ASKED;
}
