import type { SiteFile } from '../api/site-file.ts';
import { escapeHtml } from '../html/html.ts';

/** The most addresses that a sitemap may contain. @see https://www.sitemaps.org/protocol.html */
const MOST_ADDRESSES = 50_000;

/**
 * Sitemaps of pages, and the index that names them.
 * @param addressOf gives the absolute URL of a path of the site.
 */
export function sitemapFiles(
  paths: readonly string[],
  addressOf: (path: string) => string,
  mostAddresses = MOST_ADDRESSES,
): SiteFile[] {
  const maps: SiteFile[] = [];
  for (let from = 0; from < paths.length; from += mostAddresses) {
    const part = paths.slice(from, from + mostAddresses).map(addressOf);
    maps.push({ path: `/sitemap-${maps.length + 1}.xml`, text: list('urlset', 'url', part) });
  }
  const index = list(
    'sitemapindex',
    'sitemap',
    maps.map(({ path }) => addressOf(path)),
  );
  return [{ path: '/sitemap.xml', text: index }, ...maps];
}

function list(root: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map(
    (address) => `<${item}><loc>${escapeHtml(address)}</loc></${item}>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join('')}</${root}>
`;
}
