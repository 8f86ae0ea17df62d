import { type PlotOptions, plot } from '@observablehq/plot';
import { Window } from 'happy-dom';
import { Html } from '../html/html.ts';

/** The size of all letters and digits in a chart, in pixels of a chart that is shown as wide as it is drawn. */
export const FONT_SIZE = 12;

/**
 * Draws a chart as self-contained SVG: no script, no inline style, colors from the page's variables.
 * `label` is its accessible name.
 */
export function chartSvg(label: string, options: PlotOptions): Html {
  const { document } = new Window();
  const svg = plot({
    ...options,
    document: document as unknown as Document,
    className: 'chart',
    ariaLabel: label,
  });
  svg.setAttribute('font-size', String(FONT_SIZE));
  for (const style of svg.querySelectorAll('style')) style.remove();
  // A link inherits its fill without the attribute; a thousand copies of it make the page larger.
  const text = svg.outerHTML
    .replaceAll('xlink:href', 'href')
    .replaceAll('<a fill="inherit"', '<a')
    // A group without a role may have no name.
    .replaceAll('<g aria-label="line"', '<g');
  // A tenth of a pixel is precise enough; more digits make the page larger.
  return new Html(
    text.replace(/\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1)))),
  );
}
