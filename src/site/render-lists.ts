import { parameterAnchor } from '../lib/paths.ts';
import type { InputParameter, OutputParameter } from '../schema/parameter.ts';
import { renderCodeName } from './code-parts.ts';
import { countText } from './count-text.ts';
import type { Meaning } from './error-page.ts';
import type { ErrorRow } from './error-rows.ts';
import { href } from './href.ts';
import { escapeHtml, renderProse } from './prose.ts';
import { typeText } from './type-text.ts';

// Lists that a page may repeat hundreds of times are written as text: a component for each item would
// cost more than the rest of the page.

/** A name that leads somewhere. */
export interface Link {
  name: string;
  path: string;
}

/** A name in code, that leads to its page. */
export function renderNameLink({ name, path }: Link): string {
  return `<a href="${escapeHtml(href(path))}"><code class="name">${renderCodeName(name)}</code></a>`;
}

/** The items of a list of names. */
export function renderLinks(links: readonly Link[]): string {
  return links.map((link) => `<li>${renderNameLink(link)}</li>`).join('');
}

/** The rows of a table of names and what is said of each. */
export function renderTextRows(rows: readonly (Link & { text: string })[], none: string): string {
  return rows
    .map(
      (row) =>
        `<tr><th scope="row">${renderNameLink(row)}</th><td>${row.text ? renderProse(row.text) : `<p class="none">${escapeHtml(none)}</p>`}</td></tr>`,
    )
    .join('');
}

/** The rows of a table of error codes. A code that no source describes is spelled out. */
export function renderErrorRows(rows: readonly ErrorRow[]): string {
  return rows
    .map(({ code, path, text, words }) => {
      const meaning = text ? renderProse(text) : `<p class="none">“${escapeHtml(words)}”</p>`;
      return `<tr><th scope="row">${renderNameLink({ name: code, path })}</th><td>${meaning}</td></tr>`;
    })
    .join('');
}

/** The rows of a table of a code's owners: what each says first, and how many actions return it. */
export function renderOwnerRows(meanings: readonly Meaning[]): string {
  return meanings
    .map(({ owner, detail, statements, actions }) => {
      const [first] = statements;
      const count = actions.length > 0 ? ` · ${countText([[actions.length, 'action']])}` : '';
      const link = `<a href="${escapeHtml(href(owner.path))}">${escapeHtml(owner.name)}</a>`;
      return `<tr><th scope="row">${link}<p class="meta">${escapeHtml(detail)}${count}</p></th><td>${first ? renderProse(first.text) : ''}</td></tr>`;
    })
    .join('');
}

/** The rows of a table of parameters, each with its anchor. */
export function renderParameterRows(
  direction: 'input' | 'output',
  parameters: readonly (InputParameter | OutputParameter)[],
): string {
  return parameters.map((parameter) => renderParameterRow(direction, parameter)).join('');
}

function renderParameterRow(
  direction: 'input' | 'output',
  parameter: InputParameter | OutputParameter,
): string {
  const { name, type, descriptions } = parameter;
  const required = 'required' in parameter ? renderRequired(parameter.required) : '';
  const said = descriptions.map(({ text }) => renderProse(text)).join('');
  const arrayForm = 'arrayForm' in parameter ? parameter.arrayForm : undefined;
  const query = arrayForm
    ? `<p class="meta">In a query string: <code>${escapeHtml(arrayForm)}</code></p>`
    : '';
  return `<tr id="${parameterAnchor(direction, name)}"><th scope="row"><code class="name">${renderCodeName(name)}</code>${required}</th><td class="type">${escapeHtml(typeText(type))}</td><td>${said}${query}</td></tr>`;
}

function renderRequired(required: boolean): string {
  return required
    ? '<span class="badge strong">required</span>'
    : '<span class="badge">optional</span>';
}
