import { sitePath } from '../../text/paths.ts';
import type { Html } from '../html/html.ts';
import { barChart } from './bar-chart.ts';
import type { ChangeCount, ServiceChanges } from './change-tables.ts';

/** How many services the chart shows. */
export const CHANGED_SERVICES = 20;
const LAYOUT = { unit: 'records', marginRight: 60 };

/** What changed in a data update: a bar for each kind of record and kind of change. */
export function changeChart(counts: readonly ChangeCount[], path: string): Html {
  const bars = counts.map(({ records, change, count }) => ({
    name: `${records} ${change}`,
    count,
    path,
  }));
  return barChart('Changes by kind of record', { ...LAYOUT, marginLeft: 230 }, bars);
}

/** The services with the most changes. A service that the site no longer has links to the changes. */
export function changedServicesChart(
  changes: readonly ServiceChanges[],
  known: ReadonlySet<string>,
): Html {
  const bars = changes.slice(0, CHANGED_SERVICES).map(({ service, total }) => ({
    name: service,
    count: total,
    path: known.has(service) ? sitePath.service(service) : sitePath.changes(),
  }));
  return barChart('The services with the most changes', { ...LAYOUT, marginLeft: 130 }, bars);
}
