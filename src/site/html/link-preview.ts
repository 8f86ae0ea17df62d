import { addressOf } from '../address/site-address.ts';
import { siteOrigin } from '../settings.ts';
import { type Html, html } from './html.ts';

/** What a link to a page shows where it is shared. */
export interface Previewed {
  path: string;
  /** Without the site's name. */
  title: string;
}

/** The picture of each kind of page, a file in `public/cards`, by its path; the first that matches counts. */
const CARDS: readonly (readonly [path: RegExp, card: string])[] = [
  [/^\/errors\/.|^\/services\/[^/]+\/errors\//, 'error'],
  [/^\/services\/[^/]+\/\d{4}-\d\d-\d\d\//, 'action'],
  [/^\/services\/[^/]+\//, 'service'],
  [/^\/(?:guides|advice|envelope)\//, 'guide'],
];

/**
 * What other sites need to show a link to a page with its title and a picture; nothing if the site's origin is
 * unknown, because they need a complete address. The description is that of the page.
 * @see https://ogp.me/
 */
export function linkPreview({ path, title }: Previewed): Html | false {
  if (siteOrigin() === null) return false;
  const card = CARDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'page';
  return html`<meta property="og:site_name" content="tcerr"><meta property="og:type" content="${
    path === '/' ? 'website' : 'article'
  }"><meta property="og:title" content="${title}"><meta property="og:url" content="${addressOf(path)}"><meta property="og:image" content="${addressOf(`/cards/${card}.png`)}"><meta name="twitter:card" content="summary_large_image">`;
}
