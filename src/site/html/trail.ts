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
export const HOME: TrailStep = { name: 'Services', path: sitePath.services() };

/** The way from the home page to this one. */
export function renderTrail(steps: readonly TrailStep[]): Html {
  const items = steps.map(({ name, path, isName }) => {
    const shown = isName ? renderCodeName(name) : name;
    return path
      ? html`<li><a href="${href(path)}">${shown}</a></li>`
      : html`<li><span aria-current="page">${shown}</span></li>`;
  });
  return html`<nav class="trail" aria-label="Breadcrumb"><ol>${items}</ol></nav>`;
}
