import { highlightExample } from './highlight-example.ts';
import { type Html, html } from './html.ts';

/** How much of an example a page shows, so that the longest is still quick to load. */
export const MOST_CHARACTERS = 4_000;

/** A request or an answer under its label, with a button to copy it. */
export function renderExample(label: string, code: string): Html {
  const shown = code.slice(0, MOST_CHARACTERS);
  const left = code.length - shown.length;
  return html`<figure class="example"><figcaption>${label}<button type="button" class="copy" data-copy hidden>Copy</button></figcaption><pre tabindex="0" role="region" aria-label="${label}"><code>${highlightExample(shown)}</code></pre>${left > 0 && html`<p class="none">Cut here: ${left} characters more in the source.</p>`}</figure>`;
}
