import { type ContentIndex, isGone, type SiteService } from '../../../records/content-index.ts';
import { serviceErrorRow } from '../../../records/error-rows.ts';
import { versionListing } from '../../../records/listings.ts';
import { countText } from '../../../text/count-text.ts';
import { sitePath } from '../../../text/paths.ts';
import type { Block } from '../../blocks/article.ts';
import type { ListRow } from '../../blocks/long-list.ts';
import { linkList, roleParagraph, section } from '../../blocks/make-blocks.ts';
import { errorRow } from './error-rows.ts';

/**
 * The codes and actions that a service had in past releases and no longer has, each with its page; absent for a
 * service without any.
 */
export function removedSection(index: ContentIndex, service: SiteService): Block | null {
  const { removed } = service;
  if (removed.codes.size + removed.actions.length === 0) return null;
  const count = countText([
    [removed.codes.size, 'error code'],
    [removed.actions.length, 'action'],
  ]);
  return section(`Removed: ${count}`, { id: 'removed' }, [
    roleParagraph('meta', 'Past releases of the SDKs had them. A server may still use them.'),
    ...(isGone(service) ? [onlyList(index, service)] : shortLists(service)),
  ]);
}

/** The list of a page that has nothing else: with meanings, and a filter. */
function onlyList(index: ContentIndex, service: SiteService): Block {
  const groups = [
    { name: 'Error codes', rows: codeRows(index, service) },
    { name: 'Actions', rows: actionRows(service) },
  ];
  return {
    ...{ type: 'long-list', noun: 'name', page: sitePath.service(service.service) },
    groups: groups.filter(({ rows }) => rows.length > 0),
  };
}

/** Names only, below the list of what the service has. */
function shortLists({ service, removed }: SiteService): Block[] {
  const codes = Array.from(removed.codes.keys(), (name) => ({
    ...{ name, path: sitePath.serviceError(service, name) },
  }));
  const actions = removed.actions.map(({ version, action: { name } }) => ({
    ...{ name, path: sitePath.action(service, version.apiVersion, name) },
  }));
  return [codes, actions].flatMap((links) => (links.length > 0 ? [linkList(links, true)] : []));
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
