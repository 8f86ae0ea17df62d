import { type ContentIndex, isGone, type SiteService } from '../../../records/content-index.ts';
import { serviceErrorRow } from '../../../records/error-rows.ts';
import { versionListing } from '../../../records/listings.ts';
import { countText } from '../../../text/count-text.ts';
import { sitePath } from '../../../text/paths.ts';
import type { Block } from '../../blocks/article.ts';
import type { ListRow } from '../../blocks/long-list.ts';
import { roleParagraph, section } from '../../blocks/make-blocks.ts';
import { errorRow } from './error-rows.ts';

/**
 * The codes and actions that a service had in past releases and no longer has, each with its page; absent for a
 * service without any.
 */
export function removedSection(index: ContentIndex, service: SiteService): Block | null {
  const { removed } = service;
  const rows = [
    { name: 'Error codes', rows: codeRows(index, service) },
    { name: 'Actions', rows: actionRows(service) },
  ].filter((group) => group.rows.length > 0);
  if (rows.length === 0) return null;
  const count = countText([
    [removed.codes.size, 'error code'],
    [removed.actions.length, 'action'],
  ]);
  return section(`Removed: ${count}`, { id: 'removed' }, [
    roleParagraph('meta', 'Past releases of the SDKs had them. A server may still use them.'),
    {
      type: 'long-list',
      noun: 'name',
      page: sitePath.service(service.service),
      ...(!isGone(service) && { visible: 0 }),
      groups: rows,
    },
  ]);
}

function codeRows(index: ContentIndex, { service, removed }: SiteService): ListRow[] {
  return [...removed.codes].flatMap(([code, occurrences]) => {
    const newest = occurrences.at(-1);
    const listing = newest && versionListing(index, newest.version, code);
    if (!listing) return [];
    const { lastSeen } = listing;
    return {
      ...errorRow(serviceErrorRow(index, service, { code, ...listing })),
      note: `until ${lastSeen}`,
    };
  });
}

function actionRows({ service, removed }: SiteService): ListRow[] {
  return removed.actions.map(({ version, action }) => ({
    name: action.name,
    path: sitePath.action(service, version.apiVersion, action.name),
    note: `until ${action.removed?.lastSeen}`,
  }));
}
