import { cell, dot, type ScaleOptions, scale, type TextOptions, text } from '@observablehq/plot';
import { countNoun } from '../../content/compare/count-noun.ts';
import { counted } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import type { Html } from '../html/html.ts';
import { barChart } from './bar-chart.ts';
import { placeNames, type Side } from './name-labels.ts';
import { chartSvg } from './svg.ts';
import type { CategoryCount, ServiceSize, SharedCode } from './tables.ts';

/** How many services and categories the heat map shows, and how many codes the bar chart. */
const SERVICES = 40;
const CATEGORIES = 14;
const SHARED = 20;
/** A cell with at least this many codes shows their number. */
const NUMBERED = 10;
/** The opacity of a cell: faint for one code, nearly full for the most. */
const STRENGTH = { least: 0.08, most: 0.95 };
/** From this opacity on, a number is easier to read in the color of the paper than in that of ink. */
const DARK = 0.68;
/** A dot with at least this many actions or codes shows its service's name. */
const NAMED = 200;

/** How many codes each of the largest services has in each of the largest categories. */
export function categoryChart(counts: readonly CategoryCount[]): Html {
  const services = largest(counts, 'service', SERVICES);
  const categories = largest(counts, 'category', CATEGORIES);
  const shown = counts.filter(
    ({ service, category }) => services.includes(service) && categories.includes(category),
  );
  const most = Math.max(...shown.map(({ codes }) => codes));
  const isDark = ({ codes }: CategoryCount) =>
    STRENGTH.least + (STRENGTH.most - STRENGTH.least) * Math.sqrt(codes / most) >= DARK;
  const numbered = shown.filter(({ codes }) => codes >= NUMBERED);
  const numbers = (rows: CategoryCount[], fill: string) =>
    text(rows, {
      ...{ x: 'category', y: 'service', text: 'codes', fill },
      ...{ pointerEvents: 'none' },
    });
  return chartSvg('Error codes by service and category', {
    width: 960,
    height: 190 + services.length * 22,
    marginLeft: 110,
    marginRight: 80,
    marginTop: 160,
    x: { domain: categories, axis: 'top', tickRotate: -45, label: null, tickSize: 0 },
    y: { domain: services, label: null, tickSize: 0 },
    opacity: { type: 'sqrt', domain: [0, most], range: [STRENGTH.least, STRENGTH.most] },
    marks: [
      cell(shown, {
        x: 'category',
        y: 'service',
        fill: 'var(--keyword)',
        fillOpacity: 'codes',
        inset: 1,
        href: ({ service, category }: CategoryCount) =>
          href(`${sitePath.service(service)}?cat=${encodeURIComponent(category)}`),
        title: ({ service, category, codes }: CategoryCount) =>
          `${service}: ${counted(codes, `${category} code`)}`,
      }),
      numbers(
        numbered.filter((row) => !isDark(row)),
        'var(--ink)',
      ),
      numbers(numbered.filter(isDark), 'var(--paper)'),
    ],
  });
}

/** The codes that the most services list. */
export function sharedChart(shared: readonly SharedCode[]): Html {
  const bars = shared.slice(0, SHARED).map(({ code, services, path }) => ({
    ...{ name: code, count: services, path },
    title: `${code}: ${services} services`,
  }));
  const layout = {
    unit: 'services',
    digits: 'tabular-nums',
    marginLeft: 360,
    marginRight: 40,
  } as const;
  return barChart('The codes that most services list', layout, bars);
}

/** Whether logarithmic scales can show a service: it has both actions and codes. */
export function hasPlace({ actions, codes }: ServiceSize): boolean {
  return actions > 0 && codes > 0;
}

/** Services by actions and codes, on logarithmic scales, the largest named; without those that lack either. */
export function sizeChart(sizes: readonly ServiceSize[]): Html {
  const shown = sizes.filter(hasPlace);
  const frame = {
    width: 960,
    height: 560,
    marginRight: 80,
    marginLeft: 46,
    marginBottom: 36,
    marginTop: 20,
  };
  const x = logScale(
    shown.map(({ actions }) => actions),
    [frame.marginLeft, frame.width - frame.marginRight],
  );
  const y = logScale(
    shown.map(({ codes }) => codes),
    [frame.height - frame.marginBottom, frame.marginTop],
  );
  const named = shown
    .filter(({ actions, codes }) => actions >= NAMED || codes >= NAMED)
    .sort((one, other) => other.codes - one.codes)
    .map((size) => ({
      ...size,
      name: size.service,
      x: scale({ x }).apply(size.actions),
      y: scale({ y }).apply(size.codes),
    }));
  const placed = placeNames(named, frame.width);
  const names = (side: Side, place: TextOptions) =>
    text(
      placed.filter((one) => one.side === side).map(({ dot: size }) => size),
      { x: 'actions', y: 'codes', text: 'service', ...place },
    );
  return chartSvg('Services by actions and error codes', {
    ...frame,
    x: { ...x, label: 'actions', grid: true, tickFormat: 'd' },
    y: { ...y, label: 'error codes', grid: true, tickFormat: 'd' },
    marks: [
      dot(shown, {
        x: 'actions',
        y: 'codes',
        r: 4.5,
        fill: 'var(--link)',
        fillOpacity: 0.7,
        href: ({ path }: ServiceSize) => href(path),
        title: ({ name, actions, codes }: ServiceSize) =>
          `${name}: ${countNoun(actions, 'actions')}, ${countNoun(codes, 'errorCodes')}`,
      }),
      names('right', { dx: 7, textAnchor: 'start' }),
      names('left', { dx: -7, textAnchor: 'end' }),
      names('above', { dy: -12 }),
    ],
  });
}

/** A logarithmic scale from the least to the greatest count, in pixels. */
function logScale(counts: readonly number[], range: [number, number]) {
  return {
    type: 'log',
    domain: [Math.min(...counts), Math.max(...counts)],
    range,
  } satisfies ScaleOptions;
}

/** The names that have the most codes, the largest first. */
function largest(
  counts: readonly CategoryCount[],
  key: 'service' | 'category',
  count: number,
): string[] {
  const sums = new Map<string, number>();
  for (const row of counts) sums.set(row[key], (sums.get(row[key]) ?? 0) + row.codes);
  return [...sums]
    .sort((one, other) => other[1] - one[1])
    .slice(0, count)
    .map(([name]) => name);
}
