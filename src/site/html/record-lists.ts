import type { ErrorRow } from '../../records/error-rows.ts';
import type { Link } from '../../records/link.ts';
import type { Member, OutputParameter, ParameterType } from '../../schema/facts/parameter.ts';
import { type ParameterPlace, parameterAnchor } from '../../text/paths.ts';
import { typeText } from '../../text/type-text.ts';
import { href } from '../address/href.ts';
import type { TypePath } from '../articles/type-page.ts';
import { renderCodeName } from './code-name.ts';
import { type Html, html } from './html.ts';
import { renderProse } from './prose.ts';

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

const TABLE_LABELS: Readonly<Record<ParameterPlace, string>> = {
  input: 'Input parameters',
  output: 'Output parameters',
  member: 'Members',
};

/** A table of parameters, each with its anchor; types that have a page lead there. */
export function renderParameterTable(
  place: ParameterPlace,
  parameters: readonly (Member | OutputParameter)[],
  typePath: TypePath,
): Html {
  const rows = parameters.map((parameter) => renderParameter(place, parameter, typePath));
  return renderTable(TABLE_LABELS[place], ['Name', 'Type', 'Description'], rows);
}

function renderParameter(
  place: ParameterPlace,
  parameter: Member | OutputParameter,
  typePath: TypePath,
): Html {
  const { name, type, descriptions } = parameter;
  const arrayForm = 'arrayForm' in parameter && parameter.arrayForm;
  return html`<tr id="${parameterAnchor(place, name)}"><th scope="row">${renderCodeName(name)}${
    'required' in parameter && renderRequired(parameter.required)
  }</th><td class="type">${renderType(type, typePath)}</td><td>${descriptions.map(({ text }) => renderProse(text))}${
    arrayForm && html`<p class="meta">In a query string: <code>${arrayForm}</code></p>`
  }</td></tr>`;
}

function renderType(type: ParameterType, typePath: TypePath): Html {
  const path = type.reference && typePath(type.reference);
  if (!type.reference || !path) return html`${typeText(type)}`;
  return html`${type.array && 'Array of '}${renderNameLink({ name: type.reference, path })}`;
}

function renderRequired(required: boolean | undefined): Html | false {
  if (required === undefined) return false;
  return required
    ? html`<span class="badge strong">required</span>`
    : html`<span class="badge">optional</span>`;
}
