import { barX, cell, dot, text } from '@observablehq/plot';
import { sitePath } from '../../lib/paths.ts';
import { href } from '../href.ts';
import type { Html } from '../html.ts';
import { chartSvg } from './svg.ts';
import type { CategoryCount, ServiceSize, SharedCode } from './tables.ts';

/** How many services and categories the heat map has room for. */
const SERVICES = 40;
const CATEGORIES = 14;
const SHARED = 30;
/** From this many codes on, a cell shows their number. */
const NUMBERED = 10;
/** From this many actions or codes on, a dot has its service's name beside it. */
const NAMED = 200;

/** How many codes each of the largest services has in each of the largest categories. */
export function categoryChart(counts: readonly CategoryCount[]): Html {
  const services = largest(counts, 'service', SERVICES);
  const categories = largest(counts, 'category', CATEGORIES);
  const shown = counts.filter(
    ({ service, category }) => services.includes(service) && categories.includes(category),
  );
  return chartSvg('Error codes by service and category', {
    width: 960,
    height: 40 + services.length * 19,
    marginLeft: 92,
    marginRight: 70,
    marginTop: 150,
    x: { domain: categories, axis: 'top', tickRotate: -45, label: null, tickSize: 0 },
    y: { domain: services, label: null, tickSize: 0 },
    opacity: { type: 'sqrt', range: [0.08, 0.95] },
    marks: [
      cell(shown, {
        x: 'category',
        y: 'service',
        fill: 'var(--accent)',
        fillOpacity: 'codes',
        inset: 1,
        href: ({ service }: CategoryCount) => href(sitePath.service(service)),
        title: ({ service, category, codes }: CategoryCount) => `${service}: ${codes} ${category}`,
      }),
      text(
        shown.filter(({ codes }) => codes >= NUMBERED),
        {
          x: 'category',
          y: 'service',
          text: 'codes',
          fill: 'var(--ink)',
          fontSize: 9,
          pointerEvents: 'none',
        },
      ),
    ],
  });
}

/** The codes that the most services list. */
export function sharedChart(shared: readonly SharedCode[]): Html {
  const shown = shared.slice(0, SHARED);
  return chartSvg('The codes that the most services list', {
    width: 960,
    height: 50 + shown.length * 22,
    marginLeft: 300,
    marginRight: 40,
    x: { label: 'services', grid: true },
    y: { domain: shown.map(({ code }) => code), label: null, tickSize: 0 },
    marks: [
      barX(shown, {
        x: 'services',
        y: 'code',
        fill: 'var(--link)',
        fillOpacity: 0.75,
        insetTop: 2,
        insetBottom: 2,
        href: ({ path }: SharedCode) => href(path),
        title: ({ code, services }: SharedCode) => `${code}: ${services} services`,
      }),
      text(shown, { x: 'services', y: 'code', text: 'services', dx: 4, textAnchor: 'start' }),
    ],
  });
}

/** Every service by its actions and codes, on logarithmic scales. */
export function sizeChart(sizes: readonly ServiceSize[]): Html {
  const shown = sizes.filter(({ actions, codes }) => actions > 0 && codes > 0);
  return chartSvg('Services by actions and error codes', {
    width: 960,
    height: 560,
    marginRight: 80,
    x: { type: 'log', label: 'actions', grid: true, tickFormat: 'd' },
    y: { type: 'log', label: 'error codes', grid: true, tickFormat: 'd' },
    marks: [
      dot(shown, {
        x: 'actions',
        y: 'codes',
        r: 4.5,
        fill: 'var(--link)',
        fillOpacity: 0.7,
        href: ({ path }: ServiceSize) => href(path),
        title: ({ name, actions, codes }: ServiceSize) =>
          `${name}: ${actions} actions, ${codes} codes`,
      }),
      text(
        shown.filter(({ actions, codes }) => actions >= NAMED || codes >= NAMED),
        { x: 'actions', y: 'codes', text: 'service', dx: 7, textAnchor: 'start' },
      ),
    ],
  });
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
