import type { Link } from '../../records/link.ts';
import { href } from '../address/href.ts';
import type { ContentsPart, Control } from '../blocks/article.ts';
import { renderCodeName } from './code-name.ts';
import { type Html, html } from './html.ts';

/** A control as HTML. A script shows those that need one. */
export function renderControl(control: Control): Html {
  switch (control.control) {
    case 'copy':
      return html`<button type="button" class="copy" data-copy="${control.text}"${control.purpose && html` aria-label="${control.purpose}"`} hidden>${control.label}</button>`;
    case 'contents':
      return renderContents(control.parts);
    case 'keep-offline':
      return html`<p class="keeping" data-pack="${control.pack}"><button type="button" data-ask="KEEP" hidden>Save for offline use</button><span class="meta" data-size></span><button type="button" data-ask="REMOVE" hidden>Remove</button><a class="meta" href="${href(control.aboutPath)}">Use it offline</a></p>`;
    case 'pager':
      return html`<nav class="pager" aria-label="Codes before and after">${renderStep('previous', control.previous)}${renderStep('next', control.next)}</nav>`;
    case 'operations-filter':
      return renderOperationsFilter(control.classes);
    case 'policy-builder':
      return POLICY_BUILDER;
  }
}

function renderContents(parts: readonly ContentsPart[]): Html {
  const links = parts.map(
    ({ id, name, count }) =>
      html`<li><a href="#${id}">${name}${count !== undefined && html` <span class="meta">${count}</span>`}</a>`,
  );
  return html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">On this page</h2><ul>${links}</ul></nav>`;
}

function renderStep(rel: 'previous' | 'next', link: Link | undefined): Html | false {
  if (!link) return false;
  const { name, path } = link;
  return html`<a class="${rel}" href="${href(path)}"><span class="meta">${rel === 'next' ? 'Next' : 'Previous'}</span> ${renderCodeName(name)}</a>`;
}

function renderOperationsFilter(
  classes: Extract<Control, { control: 'operations-filter' }>['classes'],
): Html {
  const all = { value: '', count: classes.reduce((sum, { count }) => sum + count, 0) };
  const shown = [all, ...classes].map(
    ({ value, count }) =>
      html`<label><input type="radio" name="class" value="${value}"${value === '' && html` checked`}>${value || 'all'} <span class="meta" data-count>${count}</span></label>`,
  );
  return html`<form class="filter" data-operations-filter>
<label class="visually-hidden" for="f">Filter operations by name or description</label><input id="f" type="search" name="f" placeholder="Filter operations" autocomplete="off" spellcheck="false">
<fieldset><legend class="visually-hidden">Class of operations</legend>${shown}</fieldset>
<p class="meta"><span role="status" data-shown></span> <button type="reset" hidden>Clear filter</button></p></form>`;
}

/** It stays at the lower edge of the window while operations are ticked. */
const POLICY_BUILDER = html`<section class="policy-builder" aria-label="Policy for the operations that you ticked" data-policy-builder hidden><p><strong role="status" data-ticked></strong> <button type="button" class="copy" data-copy>Copy policy</button> <button type="button" class="copy" data-untick>Untick all</button></p><details><summary>Show policy</summary><pre tabindex="0" role="region" aria-label="Policy for what you ticked"><code data-policy></code></pre></details></section>`;
