import { citedSources } from '../../../records/cited-sources.ts';
import type { ContentIndex } from '../../../records/content-index.ts';
import type { ServiceData } from '../../../schema/published/catalog-data.ts';
import type { Immutable } from '../../../schema/published/immutable.ts';
import type { PublishedService } from '../../../schema/published/service.ts';

/** The data file of a service: its record without the words about actions, and without data types. */
export function serviceData(
  index: ContentIndex,
  { versions, ...record }: PublishedService,
): Immutable<ServiceData> {
  const sliced = versions.map(({ types: _, actions, ...version }) => ({
    ...version,
    actions: actions.map(({ statements: __, errorCodes: ___, ...action }) => action),
  }));
  return { ...record, versions: sliced, sources: citedSources(index, sliced) };
}
