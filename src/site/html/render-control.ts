import type { Link } from '../../records/link.ts';
import { href } from '../address/href.ts';
import type { ContentsPart, Control, Text } from '../blocks/article.ts';
import { renderCodeName } from './code-name.ts';
import { type Html, html } from './html.ts';

type RenderLine = (text: Text) => Html;

/** A control as HTML. A script shows those that need one. */
export function renderControl(control: Control, renderLine: RenderLine): Html {
  switch (control.control) {
    case 'copy':
      return html`<button type="button" class="copy" data-copy="${control.text}"${control.purpose && html` aria-label="${control.purpose}"`} hidden>${control.label}</button>`;
    case 'contents':
      return renderContents(control.parts);
    case 'keep-offline':
      return html`<p class="keeping" data-pack="${control.pack}" hidden><button type="button" data-ask="KEEP">Keep offline</button><button type="button" data-ask="REMOVE">Remove from this browser</button> <span class="meta"><span data-size></span> · <a href="${href(control.aboutPath)}">about</a></span></p>`;
    case 'jumps':
      return html`<nav aria-label="On this page"><ul class="jumps">${control.lines.map((line) => html`<li>${renderLine(line)}`)}</ul></nav>`;
    case 'pager':
      return html`<nav class="pager" aria-label="Codes before and after">${renderStep('previous', control.previous)}${renderStep('next', control.next)}</nav>`;
    case 'filter':
      return renderFilter(control);
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

function renderFilter({ target, choices }: Extract<Control, { control: 'filter' }>): Html {
  const shown = choices.map(
    ({ value, label, count }) =>
      html`<label><input type="radio" name="class" value="${value}"${value === '' && html` checked`}> ${label} <span class="meta">${count}</span></label> `,
  );
  return html`<form class="filter" data-filter="${target}" hidden>
<label>Filter by name or description <input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<fieldset><legend class="visually-hidden">Operation class</legend>${shown}</fieldset>
<p class="meta" role="status" data-filter-count></p></form>`;
}
