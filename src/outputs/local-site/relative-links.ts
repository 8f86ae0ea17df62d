import type { SiteLinks } from './site-links.ts';

/** Attributes that hold an address, where the address is one of this site. */
const ADDRESS = /\s(href|src|action|data-base)="(\/[^"/][^"]*|\/)"/g;

/** The way from a page's folder up to the folder that holds all: empty, or `../` for each level. */
export function wayUp(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/**
 * HTML of a page in which every address of the site leads to the file itself, along `up` ({@link wayUp}).
 * What else leads somewhere, to another site or within the page, stays.
 */
export function withRelativeLinks(html: string, up: string, links: SiteLinks): string {
  return html.replace(ADDRESS, (_, attribute: string, address: string) =>
    attribute === 'data-base'
      ? ` data-base="${up}"`
      : ` ${attribute}="${up}${links.fileOf(address)}"`,
  );
}
