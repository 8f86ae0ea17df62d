import { changesText } from '../../../records/changes/changes-text.ts';
import { countGroups, groupChanges } from '../../../records/changes/group-changes.ts';
import { type FactChange, serviceChanges } from '../../../records/changes/service-changes.ts';
import type { ContentIndex } from '../../../records/content-index.ts';
import { apiPath, sitePath } from '../../../text/paths.ts';
import type { ListRow } from '../../blocks/long-list.ts';
import { changeRows } from './change-rows.ts';
import { rowsThatFit } from './fit-page.ts';
import { monthName } from './month-names.ts';

/** How many names of one kind in a release are shown. */
const NAMED = 60;

const known = new WeakMap<ContentIndex['releases'], Map<string, readonly ListRow[]>>();

/** A row for each change of a service, the newest first; where they do not fit, a row for each older month. */
export function serviceTimeline(index: ContentIndex, service: string): readonly ListRow[] {
  const timelines = known.get(index.releases) ?? new Map<string, readonly ListRow[]>();
  known.set(index.releases, timelines);
  const rows = timelines.get(service) ?? timelineOf(index, service);
  timelines.set(service, rows);
  return rows;
}

function timelineOf(index: ContentIndex, service: string): ListRow[] {
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
