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

/** The first recorded step adds almost everything; from the second on, a chart shows what changed. */
const FIRST_DRAWN = 2;

/** The changes to draw, of all that are recorded, the newest first: the latest, or `undefined`. */
export function drawnChange(entries: readonly ChangeEntry[]): ChangeEntry | undefined {
  return entries.length < FIRST_DRAWN ? undefined : entries[0];
}

/**
 * Charts of the newest of all changes, which are given newest first; empty if there is nothing to
 * draw. `services` are those that have a page.
 */
export function changePictures(
  entries: readonly ChangeEntry[],
  services: ReadonlySet<string>,
): Picture[] {
  const latest = drawnChange(entries);
  if (!latest) return [];
  const [counts, changed] = [changeCounts(latest), changedServices(latest)];
  const all = {
    id: 'changes',
    title: 'What the latest update changed',
    text: `The latest data update is ${entryPeriod(latest)}. ${summarizeEntry(latest).join('; ')}.`,
    chart: changeChart(counts, sitePath.change(changeDate(latest))),
  };
  const byService = {
    id: 'changed-services',
    title: changed[0] ? `${changed[0].service} changed the most` : 'Changes by service',
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
