import type { PublishedError } from '../schema/published/error.ts';
import type { ContentIndex } from './content-index.ts';

/**
 * The sources that a record names, in any list called `sources` at any depth: each once, in the order
 * in which content lists them.
 */
export function citedSources(
  { sources }: ContentIndex,
  record: unknown,
): PublishedError['sources'] {
  const cited = new Set<string>();
  addCited(record, cited);
  return [...sources.values()]
    .filter(({ id }) => cited.has(id))
    .map(({ id, kind, url, title, version, updatedAt, stale, edition, label }) => ({
      ...{ id, kind, url, title, version, updatedAt },
      ...(stale && { stale }),
      site: edition,
      label,
    }));
}

function addCited(value: unknown, cited: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const item of value) addCited(item, cited);
  else
    for (const [key, part] of Object.entries(value))
      if (key === 'sources') for (const id of part) cited.add(id);
      else addCited(part, cited);
}
