import { barX, text } from '@observablehq/plot';
import { numberText } from '../../text/count-text.ts';
import { href } from '../address/href.ts';
import type { Html } from '../html/html.ts';
import { chartSvg } from './svg.ts';

/** A bar, and the page that it links to. */
export interface Bar {
  name: string;
  count: number;
  path: string;
  /** @default the name with the count */
  title?: string;
}

/** What bars count, and the space around them. */
interface BarLayout {
  unit: string;
  /** Digits of one width, for counts below each other. */
  digits?: 'tabular-nums';
  marginLeft: number;
  marginRight: number;
}

/** A chart of counts by name, in the order of the bars. */
export function barChart(
  label: string,
  { unit, digits, ...margins }: BarLayout,
  bars: readonly Bar[],
): Html {
  return chartSvg(label, {
    width: 960,
    height: 50 + bars.length * 22,
    ...margins,
    x: { label: unit, grid: true },
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
        title: ({ name, count, title }: Bar) => title ?? `${name}: ${count}`,
      }),
      text(bars, {
        x: 'count',
        y: 'name',
        text: ({ count }: Bar) => numberText(count),
        ...(digits && { fontVariant: digits }),
        dx: 4,
        textAnchor: 'start',
      }),
    ],
  });
}
