import { changeDate } from '../../content/changes/load-changes.ts';
import type { ChangeEntry } from '../../schema/history/change-entry.ts';
import { counted, numberText } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import { entryPeriod } from '../changes/entry-blocks.ts';
import { summarizeEntry } from '../changes/summarize-entry.ts';
import type { Html } from '../html/html.ts';
import { CHANGED_SERVICES, changeChart, changedServicesChart } from './change-charts.ts';
import { changeCounts, changedServices, type ServiceChanges } from './change-tables.ts';

/** A chart, and what it shows in words. Its data as CSV has the chart's id as its name. */
export interface Picture {
  id: string;
  title: string;
  text: string;
  chart: Html;
}

/**
 * Charts of the newest of some changes, which are given newest first; empty if there is nothing to
 * draw. `services` are those that have a page.
 */
export function changePictures(
  [latest, ...earlier]: readonly ChangeEntry[],
  services: ReadonlySet<string>,
): Picture[] {
  if (!latest) return [];
  const [counts, changed] = [changeCounts(latest), changedServices(latest)];
  const which = earlier.length === 0 ? 'only' : 'latest';
  const all = {
    id: 'changes',
    title: 'Latest changes',
    text: `The ${which} recorded data update is ${entryPeriod(latest)}. ${summarizeEntry(latest).join('; ')}.`,
    chart: changeChart(counts, sitePath.change(changeDate(latest))),
  };
  const byService = {
    id: 'changed-services',
    title: 'Latest changes by service',
    text: describeServices(changed.length, changed[0]),
    chart: changedServicesChart(changed, services),
  };
  return [...(counts.length > 0 ? [all] : []), ...(changed.length > 0 ? [byService] : [])];
}

function describeServices(count: number, most: ServiceChanges | undefined): string {
  if (!most) return 'No service changed.';
  const drawn =
    count > CHANGED_SERVICES
      ? ` The chart shows the ${CHANGED_SERVICES} services with the most changes.`
      : '';
  return `Actions, error codes and data types of ${counted(count, 'service')} changed. ${most.service} has the most changes: ${numberText(most.total)}.${drawn}`;
}
