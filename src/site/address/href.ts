import { siteBase } from '../settings.ts';

const BASE = siteBase();

/** A site path as a link on a page, below the folder that the site is served from. */
export function href(path: string): string {
  return BASE + path;
}
