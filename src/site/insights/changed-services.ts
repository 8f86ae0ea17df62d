import { changedMonths } from '../../records/changes/month-changes.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { compareText } from '../../text/compare-text.ts';
import { sitePath } from '../../text/paths.ts';
import type { Html } from '../html/html.ts';
import { barChart } from './bar-chart.ts';

/** How many months count, and how many services the chart shows. */
export const CHANGED_MONTHS = 12;
export const CHANGED_SERVICES = 10;

/** How many codes and actions of a service changed in the newest months. */
export interface ServiceChangeCount {
  service: string;
  added: number;
  removed: number;
  returned: number;
  total: number;
}

/** The services whose codes or actions changed in the newest months, the most changed first. */
export function changedServices(index: ContentIndex): ServiceChangeCount[] {
  const counts = new Map<string, ServiceChangeCount>();
  for (const { services } of changedMonths(index).slice(0, CHANGED_MONTHS))
    for (const { service, totals } of services) {
      const zero = { service, added: 0, removed: 0, returned: 0, total: 0 };
      const sums = counts.get(service) ?? zero;
      counts.set(service, sums);
      for (const change of ['added', 'removed', 'returned'] as const) {
        const count = (totals.code?.[change] ?? 0) + (totals.action?.[change] ?? 0);
        sums[change] += count;
        sums.total += count;
      }
    }
  return [...counts.values()]
    .filter(({ total }) => total > 0)
    .sort((one, other) => other.total - one.total || compareText(one.service, other.service));
}

/** The services that changed the most; a service that the site does not have leads to the months. */
export function changedServicesChart(
  changed: readonly ServiceChangeCount[],
  known: ReadonlySet<string>,
): Html {
  const bars = changed.slice(0, CHANGED_SERVICES).map(({ service, total }) => ({
    ...{ name: service, count: total },
    path: known.has(service) ? sitePath.serviceChanges(service) : sitePath.changes(),
  }));
  const layout = { unit: 'codes and actions', marginLeft: 130, marginRight: 60 };
  return barChart('The services that changed the most', layout, bars);
}
