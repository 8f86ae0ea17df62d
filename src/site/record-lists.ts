import { parameterAnchor } from '../lib/paths.ts';
import type { InputParameter, OutputParameter } from '../schema/parameter.ts';
import { renderCodeName } from './code-name.ts';
import type { ErrorRow } from './error-rows.ts';
import { href } from './href.ts';
import { type Html, html } from './html.ts';
import { renderProse } from './prose.ts';
import { typeText } from './type-text.ts';

/** A name that leads somewhere. */
export interface Link {
  name: string;
  path: string;
}

/** A name in code that leads to its page. */
export function renderNameLink({ name, path }: Link): Html {
  return html`<a href="${href(path)}">${renderCodeName(name)}</a>`;
}

/** A list of names. */
export function renderLinks(links: readonly Link[]): Html {
  return html`<ul class="links">${links.map((link) => html`<li>${renderNameLink(link)}</li>`)}</ul>`;
}

/** A long list of names, in columns and with as little around each as there can be. */
export function renderManyLinks(links: readonly Link[]): Html {
  const items = links.map(({ name, path }) => html`<li><a href="${href(path)}">${name}</a>`);
  return html`<ul class="links names">${items}</ul>`;
}

/** A table under a label, which names it to those who cannot see what it stands under. */
export function renderTable(
  label: string,
  columns: readonly string[],
  rows: readonly Html[],
): Html {
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  return html`<table class="records" aria-label="${label}"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** A table of error codes. A code that no source describes is spelled out. */
export function renderErrorTable(label: string, errors: readonly ErrorRow[]): Html {
  const rows = errors.map(({ code, path, text, words }) => {
    const meaning = text ? renderProse(text) : html`<p class="none">“${words}”</p>`;
    return html`<tr><th scope="row">${renderNameLink({ name: code, path })}</th><td>${meaning}</td></tr>`;
  });
  return renderTable(label, ['Code', 'Meaning'], rows);
}

/** A table of parameters, each with its anchor. */
export function renderParameterTable(
  direction: 'input' | 'output',
  parameters: readonly (InputParameter | OutputParameter)[],
): Html {
  const label = `${direction === 'input' ? 'Input' : 'Output'} parameters`;
  const rows = parameters.map((parameter) => renderParameter(direction, parameter));
  return renderTable(label, ['Name', 'Type', 'Description'], rows);
}

function renderParameter(
  direction: 'input' | 'output',
  parameter: InputParameter | OutputParameter,
): Html {
  const { name, type, descriptions } = parameter;
  const arrayForm = 'arrayForm' in parameter && parameter.arrayForm;
  return html`<tr id="${parameterAnchor(direction, name)}"><th scope="row">${renderCodeName(name)}${
    'required' in parameter && renderRequired(parameter.required)
  }</th><td class="type">${typeText(type)}</td><td>${descriptions.map(({ text }) => renderProse(text))}${
    arrayForm && html`<p class="meta">In a query string: <code>${arrayForm}</code></p>`
  }</td></tr>`;
}

function renderRequired(required: boolean): Html {
  return required
    ? html`<span class="badge strong">required</span>`
    : html`<span class="badge">optional</span>`;
}
