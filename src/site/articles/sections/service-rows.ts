import type { ContentIndex, SiteService } from '../../../records/content-index.ts';
import { onlySiteOf } from '../../../records/sources.ts';
import { compareText } from '../../../text/compare-text.ts';
import { countText } from '../../../text/count-text.ts';
import { sitePath } from '../../../text/paths.ts';
import type { ListRow } from '../../blocks/long-list.ts';

/** Services as rows, by the names that are shown: each with its short name, and what its pages list. */
export function serviceRows(index: ContentIndex, services: Iterable<SiteService>): ListRow[] {
  return [...services].sort(byName).map(({ service, name, codes, versions, authorization }) => ({
    name,
    path: sitePath.service(service),
    tags: [service],
    note: countText([
      [codes.size, 'error'],
      [versions.reduce((sum, { actions }) => sum + actions.length, 0), 'action'],
      ...(codes.size === 0 ? [[authorization?.actions.length ?? 0, 'permission'] as const] : []),
    ]),
    site: onlySiteOf(index, versions),
  }));
}

/** The order of names as people read them, without regard to letter case. */
export function byName(one: { name: string }, other: { name: string }): number {
  return (
    compareText(one.name.toLowerCase(), other.name.toLowerCase()) ||
    compareText(one.name, other.name)
  );
}
