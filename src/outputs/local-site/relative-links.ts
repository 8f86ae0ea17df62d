import type { SiteLinks } from './site-links.ts';

/** Attributes with an address of this site. */
const ADDRESS = /\s(href|src|action|data-base)="(\/[^"/][^"]*|\/)"/g;

/** An address of a page below the page itself, next to it or above it: `errors/internal-error/`, `../types/`, `../`. */
const RELATIVE_PAGE = /\shref="((?:\.\.\/)+|(?:\.\.\/)*[a-z\d][^":?#]*\/)"/g;

/** The way from a page's folder up to the root folder: empty, or `../` for each level. */
export function wayUp(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/**
 * Makes every address of the site in a page's HTML lead to the file itself, by way of `up` ({@link wayUp}). Links to
 * other sites and within the page remain as they are.
 */
export function withRelativeLinks(html: string, up: string, links: SiteLinks): string {
  return html
    .replace(RELATIVE_PAGE, ' href="$1index.html"')
    .replace(ADDRESS, (_, attribute: string, address: string) =>
      attribute === 'data-base'
        ? ` data-base="${up}"`
        : ` ${attribute}="${up}${links.fileOf(address)}"`,
    );
}
