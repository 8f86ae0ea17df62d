import { addressOf } from '../address/site-address.ts';
import { Html } from './html.ts';
import type { TrailStep } from './trail.ts';

/** What search engines learn about a page. */
export interface Described {
  path: string;
  title: string;
  description: string;
  trail: readonly TrailStep[];
}

/**
 * A page's data for search engines: what it is, and the way to it. The site's Content-Security-Policy
 * allows it, because a block of data is not a script.
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 * @see https://html.spec.whatwg.org/multipage/scripting.html#data-block
 */
export function structuredData({ path, title, description, trail }: Described): Html {
  const steps = trail.map((step, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: step.name,
    item: addressOf(step.path ?? path),
  }));
  const graph = [
    { '@type': 'TechArticle', headline: title, description, url: addressOf(path) },
    { '@type': 'BreadcrumbList', itemListElement: steps },
  ];
  return dataBlock({ '@context': 'https://schema.org', '@graph': graph });
}

/** Data in a page. Nothing in it can end the element, because `<` is escaped. */
function dataBlock(data: object): Html {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return new Html(`<script type="application/ld+json">${json}</script>`);
}
