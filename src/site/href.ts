const BASE = (process.env.SITE_BASE ?? '/').replace(/\/$/, '');

/** A site path as a link on a page: below the base that the site is served under (`SITE_BASE`). */
export function href(path: string): string {
  return BASE + path;
}
