import type { Content } from '../../schema/facts/content.ts';
import type { SearchSubject } from './record.ts';

/** The sites of a record with some sources; nothing if all sites of the content have it. */
export type SitesOf = (sources: Iterable<string>) => Pick<SearchSubject, 'sites'>;

/** Creates a look-up of the sites that sources describe. */
export function createSitesOf({
  editions,
  sources,
}: Pick<Content, 'editions' | 'sources'>): SitesOf {
  const editionOf = new Map(sources.map(({ id, edition }) => [id, edition]));
  return (ids) => {
    const found = new Set(Array.from(ids, (id) => editionOf.get(id)));
    const sites = editions.filter((edition) => found.has(edition));
    return sites.length < editions.length ? { sites } : {};
  };
}
