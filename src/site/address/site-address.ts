import { href } from './href.ts';

/**
 * Where the site is published, without its base: the variable `SITE_URL`; `null` where it is not set,
 * for then nothing that needs whole addresses can be written.
 * @throws {Error} when the variable is no http(s) origin.
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

/** The whole address of a path; from the host's root on where the site's origin is not known. */
export function addressOf(path: string): string {
  return `${ORIGIN ?? ''}${href(path)}`;
}

const ORIGIN = siteOrigin();
