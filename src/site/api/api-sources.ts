import type { NamedSource } from '../../records/sources.ts';
import type { ApiError } from '../../schema/published/api.ts';

/** The sources of a record, with what a reader needs to find each. */
export function apiSources(sources: readonly NamedSource[]): ApiError['sources'] {
  return sources.map(({ id, kind, url, version, updatedAt, label }) => ({
    id,
    kind,
    url,
    version,
    updatedAt,
    label,
  }));
}
