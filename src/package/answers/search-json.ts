import type { SearchResults } from '../../search/index/search-index.ts';
import { isRemoved, type RemovedNames } from './codes/removed-names.ts';

/** The results of a search for programs; what a result does not have is `null`. */
export function searchJson({ results, total }: SearchResults, removed: RemovedNames) {
  return {
    total,
    results: results.map(({ record, match, description }) => ({
      kind: record.kind,
      name: record.name,
      services: record.services,
      common: record.common ?? false,
      apiVersion: record.apiVersion ?? null,
      sites: record.sites ?? null,
      removed: isRemoved(record, removed),
      match,
      description: description === '' ? null : description,
    })),
  };
}
