import { sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import { renderCodeName } from './code-name.ts';
import { type Html, html } from './html.ts';

/** A step on the way from the home page; the last is the page itself and has no path. */
export interface TrailStep {
  name: string;
  path?: string;
  /** Whether the name is code, which breaks between its words alone. */
  isName?: boolean;
}

/** The first step of every page. */
export const HOME: TrailStep = { name: 'Home', path: sitePath.home() };

const HOME_ICON = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m2 8 6-5.500 6 5.500M4 7v6h8V7"/></svg><span class="visually-hidden">Home</span>`;

/** The way from the home page to this one, which its heading names. */
export function renderTrail(steps: readonly TrailStep[]): Html {
  const items = steps.flatMap((step) => {
    const { name, path, isName } = step;
    if (path === undefined) return [];
    const shown = step === HOME ? HOME_ICON : isName ? renderCodeName(name) : name;
    return html`<li><a href="${href(path)}">${shown}</a></li>`;
  });
  return html`<nav class="trail" aria-label="Breadcrumb"><ol>${items}</ol></nav>`;
}
