import { lineY, text } from '@observablehq/plot';
import type { MonthSize } from '../../records/changes/growth.ts';
import { counted, numberText } from '../../text/count-text.ts';
import { SITE_TITLES } from '../../text/site-names.ts';
import type { Html } from '../html/html.ts';
import { chartSvg } from './svg.ts';

/** The color of each site's line. */
const COLORS = { international: 'var(--link)', china: 'var(--keyword)' } as const;
const NOUNS = { codes: 'error code', actions: 'action' } as const;

/** How many codes or actions each site had, month by month; months without any are left out. */
export function growthChart(sizes: readonly MonthSize[], kind: 'codes' | 'actions'): Html {
  const shown = sizes
    .filter((size) => size[kind] > 0)
    .map((size) => ({ ...size, date: new Date(`${size.month}-01T00:00:00Z`) }));
  const sites = [...Map.groupBy(shown, ({ site }) => site)];
  return chartSvg(`${kind === 'codes' ? 'Error codes' : 'Actions'} by month and site`, {
    width: 960,
    height: 360,
    marginLeft: 56,
    marginRight: 150,
    x: { type: 'utc', label: null, tickSize: 0 },
    y: {
      label: NOUNS[kind].concat('s'),
      grid: true,
      zero: true,
      tickFormat: numberText,
      ticks: 5,
      tickSize: 0,
    },
    marks: sites.flatMap(([site, rows]) => [
      lineY(rows, { x: 'date', y: kind, stroke: COLORS[site], strokeWidth: 2 }),
      text(rows.slice(-1), {
        ...{ x: 'date', y: kind, dx: 6, textAnchor: 'start', fill: COLORS[site] },
        text: (size: MonthSize) => `${SITE_TITLES[site]} ${numberText(size[kind])}`,
        title: (size: MonthSize) => counted(size[kind], NOUNS[kind]),
      }),
    ]),
  });
}
