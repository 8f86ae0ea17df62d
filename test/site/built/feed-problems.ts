import { load } from 'cheerio';
import { type Outputs, placesIn } from './built-outputs.ts';

/** Both feeds as they are written. */
export interface Feeds {
  atom: string;
  json: string;
}

interface JsonFeed {
  home_page_url?: string;
  feed_url?: string;
  items: { url?: string; content_html: string }[];
}

/**
 * What is wrong with the feeds: an address that leads nowhere, or no link to the page of the newest month.
 * @param root what their addresses have before their paths; empty where they are relative.
 */
export function feedProblems(outputs: Outputs, { atom, json }: Feeds, root: string): string[] {
  const entries = load(atom, { xml: true });
  const contents = entries('content')
    .toArray()
    .map((one) => entries(one).text());
  const links = entries('link')
    .toArray()
    .map((one) => entries(one).attr('href') ?? '');
  const feed = JSON.parse(json) as JsonFeed;
  const whole = [feed.home_page_url, feed.feed_url, ...feed.items.map(({ url }) => url)];
  const texts = [...contents, ...feed.items.map((item) => item.content_html)];
  const addresses = [...links, ...whole, ...texts.flatMap(linksIn)]
    .filter((address) => address !== undefined)
    .map((address) => (address.startsWith(`${root}/`) ? address.slice(root.length) : address));
  const named = new Set(addresses.map((address) => new URL(address, 'http://site/').pathname));
  const pages = [...outputs.pages.keys()].filter((path) => /^\/changes\/./.test(path));
  const newest = pages.sort().slice(-1);
  const own = [
    ...(root !== '' && whole.includes(undefined) ? ['feeds: an item without an address'] : []),
    ...newest.filter((path) => !named.has(path)).map((path) => `feeds: without ${path}`),
  ];
  return [
    ...placesIn(outputs)
      .broken('/changes.atom', addresses)
      .map((address) => `feeds: ${address}`),
    ...own,
  ];
}

function linksIn(html: string): string[] {
  const $ = load(html);
  return $('[href]')
    .toArray()
    .map((one) => $(one).attr('href') ?? '');
}
