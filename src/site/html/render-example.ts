import type { Example } from '../blocks/article.ts';
import { cutExample } from '../blocks/cut-example.ts';
import { highlightExample } from './highlight-example.ts';
import { type Html, html } from './html.ts';

/** Code under its label, with a button to copy it. HTTP messages and JSON are highlighted. */
export function renderExample({ label, text, language }: Omit<Example, 'type'>): Html {
  const { shown, cut } = cutExample(text);
  const code = language === undefined || language === 'json' ? highlightExample(shown) : shown;
  return html`<figure class="example"><figcaption>${label}<button type="button" class="copy" data-copy aria-label="Copy: ${label}" hidden>Copy</button></figcaption><pre tabindex="0" role="region" aria-label="${label}"><code>${code}</code></pre>${cut && html`<p class="none">${cut}</p>`}</figure>`;
}
