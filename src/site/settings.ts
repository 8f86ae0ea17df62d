/**
 * The folder of its host that the site is served from: the environment variable `SITE_BASE`, without a
 * slash at the end; empty if the site has its own host.
 * @throws {Error} if the variable is not a path from the root.
 */
export function siteBase(): string {
  const given = process.env.SITE_BASE || '/';
  const base = given.replace(/\/$/, '');
  if (!/^(?:\/[\w.~-]+)*$/.test(base))
    throw new Error(
      `SITE_BASE is ${given}; give the path of a folder from the host's root, such as /docs/`,
    );
  return base;
}

/**
 * Where readers report a mistake: the environment variable `REPOSITORY_URL`, the address of a repository without a
 * slash at its end; `null` if it is unset or empty. Pages then have no link to it.
 * @throws {Error} if the variable is not an https address.
 */
export function repositoryUrl(): string | null {
  const given = process.env.REPOSITORY_URL;
  if (!given) return null;
  const url = URL.parse(given);
  if (url?.protocol !== 'https:' || url.search || url.hash)
    throw new Error(
      `REPOSITORY_URL is ${given}; give the address of a repository, such as https://github.com/owner/name`,
    );
  return url.href.replace(/\/$/, '');
}

/**
 * The origin that the site is published at, without its base: the environment variable `SITE_URL`;
 * `null` if it is unset or empty. Without it, a build writes nothing that needs absolute URLs.
 * @throws {Error} if the variable is not an http(s) origin.
 */
export function siteOrigin(): string | null {
  const given = process.env.SITE_URL;
  if (!given) return null;
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw new Error(
      `SITE_URL is ${given}; give the site's origin alone, such as https://errors.example.org, and its folder in SITE_BASE`,
    );
  return url.origin;
}
