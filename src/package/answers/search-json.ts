import type { SearchResults } from '../../search/index/search-index.ts';

/** What a search found, as programs read it. `null` where there is nothing to say. */
export function searchJson({ results, total }: SearchResults) {
  return {
    total,
    results: results.map(({ record, match, description }) => ({
      kind: record.kind,
      name: record.name,
      services: record.services,
      common: record.common ?? false,
      apiVersion: record.apiVersion ?? null,
      match,
      description: description === '' ? null : description,
    })),
  };
}
