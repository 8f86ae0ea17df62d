import { load } from 'cheerio';
import type { ContentsPart } from '../blocks/article.ts';

/** The parts of a guide that is HTML: its headings of the second level that have an anchor. */
export function contentsOf(html: string): ContentsPart[] {
  const $ = load(html, null, false);
  return Array.from($('h2[id]'), (heading) => ({
    id: $(heading).attr('id') ?? '',
    name: $(heading).text().replace(/\s+/g, ' ').trim(),
  }));
}
