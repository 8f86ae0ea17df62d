import { changeDate } from '../../content/changes/load-changes.ts';
import type { ChangeEntry } from '../../schema/history/change-entry.ts';
import { sitePath } from '../../text/paths.ts';
import { entryTitle } from '../changes/render-entry.ts';
import { summarizeEntry } from '../changes/summarize-entry.ts';
import type { Html } from '../html/html.ts';
import { CHANGED_SERVICES, changeChart, changedServicesChart } from './change-charts.ts';
import { changeCounts, changedServices } from './change-tables.ts';

/** A picture, and what it shows in words. Its data stands under its id, as CSV. */
export interface Picture {
  id: string;
  title: string;
  text: string;
  chart: Html;
}

/**
 * Pictures of the newest of some changes, which are given newest first; none where there is nothing
 * to draw. `services` are those that have a page.
 */
export function changePictures(
  [latest, ...earlier]: readonly ChangeEntry[],
  services: ReadonlySet<string>,
): Picture[] {
  if (!latest) return [];
  const [counts, changed] = [changeCounts(latest), changedServices(latest)];
  const which = earlier.length === 0 ? 'only' : 'last';
  const all = {
    id: 'changes',
    title: 'What changed last',
    text: `The ${which} recorded change is the step ${entryTitle(latest).toLowerCase()}. ${summarizeEntry(latest).join('; ')}.`,
    chart: changeChart(counts, sitePath.change(changeDate(latest))),
  };
  const byService = {
    id: 'changed-services',
    title: 'Where it changed',
    text: describeServices(changed.length, changed[0]),
    chart: changedServicesChart(changed, services),
  };
  return [...(counts.length > 0 ? [all] : []), ...(changed.length > 0 ? [byService] : [])];
}

function describeServices(
  count: number,
  most: { service: string; total: number } | undefined,
): string {
  if (!most) return 'No service changed.';
  const drawn =
    count > CHANGED_SERVICES ? ` These are the ${CHANGED_SERVICES} with the most changes.` : '';
  const services = count === 1 ? '1 service' : `${count} services`;
  return `Actions, error codes and data types of ${services} changed, most of all those of ${most.service}, ${most.total.toLocaleString('en-US')} of them.${drawn}`;
}
