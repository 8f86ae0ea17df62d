import { type PlotOptions, plot } from '@observablehq/plot';
import { Window } from 'happy-dom';
import { Html } from '../html/html.ts';

/**
 * Draws a chart as SVG that stands on a page by itself: no script, no inline style, colours from the
 * page's own variables. `label` names it to those who cannot see it.
 */
export function chartSvg(label: string, options: PlotOptions): Html {
  const { document } = new Window();
  const svg = plot({
    ...options,
    document: document as unknown as Document,
    className: 'chart',
    ariaLabel: label,
  });
  for (const style of svg.querySelectorAll('style')) style.remove();
  // A link has its fill from what it stands in, said or not; on a thousand links it is weight.
  const text = svg.outerHTML.replaceAll('xlink:href', 'href').replaceAll('<a fill="inherit"', '<a');
  // Drawn at a tenth of a pixel: more digits are weight that nobody sees.
  return new Html(
    text.replace(/\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1)))),
  );
}
