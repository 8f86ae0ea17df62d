/**
 * The folder of its host that the site is served below: the variable `SITE_BASE`, without a slash at the end; empty
 * where the site has a host of its own.
 * @throws {Error} when the variable is no path from the root.
 */
export function siteBase(): string {
  const base = (process.env.SITE_BASE || '/').replace(/\/$/, '');
  if (!/^(?:\/[\w.~-]+)*$/.test(base))
    throw new Error(
      `SITE_BASE is ${process.env.SITE_BASE}; give the path of a folder from the host's root, such as /docs/`,
    );
  return base;
}

const BASE = siteBase();

/** A site path as a link on a page: below the base that the site is served under ({@link siteBase}). */
export function href(path: string): string {
  return BASE + path;
}
