import { changedDates } from '../../../records/changes/changed-dates.ts';
import { changesText } from '../../../records/changes/changes-text.ts';
import { countGroups, groupChanges } from '../../../records/changes/group-changes.ts';
import { type FactChange, serviceChanges } from '../../../records/changes/service-changes.ts';
import type { ContentIndex, SiteService } from '../../../records/content-index.ts';
import { counted } from '../../../text/count-text.ts';
import { apiPath, sitePath } from '../../../text/paths.ts';
import type { Article } from '../../blocks/article.ts';
import { groupRows, type ListRow } from '../../blocks/long-list.ts';
import { paragraph, section, textLink } from '../../blocks/make-blocks.ts';
import { serviceFeed } from '../../feeds/feeds.ts';
import { serviceHeader } from '../sections/service-header.ts';
import { changeRows } from './change-rows.ts';
import { definitionSources } from './definition-sources.ts';
import { rowsThatFit } from './fit-page.ts';
import { monthName } from './month-names.ts';

/** How many names of one kind in a release are shown. */
const NAMED = 60;

/** The page of what releases changed in a service, the newest first, by year. */
export function serviceChangesArticle(index: ContentIndex, service: SiteService): Article {
  const { service: id, name } = service;
  const dates = changedDates(index, id);
  return {
    className: 'service',
    title: name,
    header: serviceHeader(index, service, 'changes'),
    blocks: [
      section(
        counted(dates.length, 'day with changes', 'days with changes'),
        { id: 'changes', className: 'titled-above' },
        [
          paragraph(
            'What the releases of the Go SDK and the command-line tool added, removed and brought back. ',
            textLink('Atom feed', serviceFeed(id)),
          ),
          {
            type: 'long-list',
            noun: 'change',
            tagsSaySite: true,
            page: sitePath.serviceChanges(id),
            groups: groupRows(timeline(index, id), ({ note = '' }) => note.slice(0, 4)),
          },
        ],
      ),
    ],
    sources: definitionSources(index),
  };
}

/** A row for each change, the newest first; where they do not fit, a row for each older month. */
function timeline(index: ContentIndex, service: string): ListRow[] {
  const all = serviceChanges(index, service);
  const rows = Array.from(Map.groupBy(all, ({ at }) => at.date)).flatMap(([date, changes]) =>
    changeRows(index, service, groupChanges(changes), {
      limit: NAMED,
      all: apiPath.change(date.slice(0, 7)),
      withReleases: true,
    }).map((row) => ({ ...row, note: date })),
  );
  const shown = rowsThatFit(rows);
  if (shown.length === rows.length) return rows;
  const first = rows[shown.length]?.note?.slice(0, 7) ?? '';
  const older = all.filter(({ at }) => at.date.slice(0, 7) <= first);
  return [...shown.filter(({ note = '' }) => note.slice(0, 7) > first), ...monthRows(older)];
}

function monthRows(changes: readonly FactChange[]): ListRow[] {
  const months = Map.groupBy(changes, ({ at }) => at.date.slice(0, 7));
  return Array.from(months, ([month, own]) => ({
    name: monthName(month),
    path: sitePath.change(month),
    says: [changesText(countGroups(groupChanges(own)))],
    note: month,
  }));
}
