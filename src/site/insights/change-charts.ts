import { barX, text } from '@observablehq/plot';
import { sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import type { Html } from '../html/html.ts';
import type { ChangeCount, ServiceChanges } from './change-tables.ts';
import { chartSvg } from './svg.ts';

/** How many services the chart shows. */
export const CHANGED_SERVICES = 20;

/** A bar, and the page that it links to. */
interface Bar {
  name: string;
  count: number;
  path: string;
}

/** What changed in a data update: a bar for each kind of record and kind of change. */
export function changeChart(counts: readonly ChangeCount[], path: string): Html {
  const bars = counts.map(({ records, change, count }) => ({
    name: `${records} ${change}`,
    count,
    path,
  }));
  return barChart('Changes by kind of record', 230, bars);
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
  return barChart('The services with the most changes', 130, bars);
}

function barChart(label: string, marginLeft: number, bars: readonly Bar[]): Html {
  return chartSvg(label, {
    width: 960,
    height: 50 + bars.length * 22,
    marginLeft,
    marginRight: 60,
    x: { label: 'records', grid: true },
    y: { domain: bars.map(({ name }) => name), label: null, tickSize: 0 },
    marks: [
      barX(bars, {
        x: 'count',
        y: 'name',
        fill: 'var(--link)',
        fillOpacity: 0.75,
        insetTop: 2,
        insetBottom: 2,
        href: ({ path }: Bar) => href(path),
        title: ({ name, count }: Bar) => `${name}: ${count}`,
      }),
      text(bars, {
        x: 'count',
        y: 'name',
        text: ({ count }: Bar) => count.toLocaleString('en-US'),
        dx: 4,
        textAnchor: 'start',
      }),
    ],
  });
}
