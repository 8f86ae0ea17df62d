import type { Action } from '../schema/facts/action.ts';
import type { DefinitionsLayer, PagesLayer } from '../schema/facts/content.ts';
import type { InputParameter, OutputParameter } from '../schema/facts/parameter.ts';
import type { ServiceVersion } from '../schema/facts/service.ts';
import { typeText } from '../text/type-text.ts';
import { versionKey } from './version-key.ts';

/**
 * Lists where pages and definitions disagree: a parameter or a code that only one lists, or a parameter's
 * type or whether it is required. In the order of the content.
 */
export function listDisagreements(pages: PagesLayer, definitions: DefinitionsLayer): string[] {
  const defined = new Map(
    definitions.serviceVersions.map((version) => [versionKey(version), version]),
  );
  return pages.serviceVersions.flatMap((page) => {
    const definition = defined.get(versionKey(page));
    if (!definition) return defined.size > 0 ? [`${versionKey(page)}: no definitions`] : [];
    return compareVersions(page, definition).map((line) => `${versionKey(page)}: ${line}`);
  });
}

function compareVersions(page: ServiceVersion, definition: ServiceVersion): string[] {
  const actions = new Map(definition.actions.map((action) => [action.name, action]));
  const codes = new Set(definition.errorCodes.map(({ code }) => code));
  const unknown = page.errorCodes.filter(({ code }) => !codes.has(code));
  return [
    ...unknown.map(({ code }) => `${code}: only the page lists it`),
    ...page.actions.flatMap((action) => {
      const other = actions.get(action.name);
      const lines = other ? compareActions(action, other) : ['only a page describes it'];
      return lines.map((line) => `${action.name}: ${line}`);
    }),
  ];
}

function compareActions(page: Action, definition: Action): string[] {
  return [
    ...compareParameters('input', page.input, definition.input),
    ...compareParameters('output', page.output, definition.output),
    ...compareNames('returns', page.errorCodes, definition.errorCodes),
  ];
}

function compareParameters(
  direction: string,
  page: readonly (InputParameter | OutputParameter)[],
  definition: readonly (InputParameter | OutputParameter)[],
): string[] {
  const defined = new Map(definition.map((parameter) => [parameter.name, parameter]));
  const differing = page.flatMap((parameter) => {
    const other = defined.get(parameter.name);
    if (!other) return [];
    const [one, two] = [describe(parameter), describe(other)];
    return one === two
      ? []
      : `${direction} ${parameter.name}: ${one} on the page, ${two} in the definitions`;
  });
  const names = (parameters: readonly { name: string }[]) => parameters.map(({ name }) => name);
  return [...compareNames(direction, names(page), names(definition)), ...differing];
}

function describe(parameter: InputParameter | OutputParameter): string {
  const required =
    'required' in parameter ? (parameter.required ? ', required' : ', optional') : '';
  return typeText(parameter.type) + required;
}

function compareNames(
  what: string,
  page: readonly string[],
  definition: readonly string[],
): string[] {
  const [paged, defined] = [new Set(page), new Set(definition)];
  return [
    ...page.filter((name) => !defined.has(name)).map((name) => `${what} ${name}: only on the page`),
    ...definition
      .filter((name) => !paged.has(name))
      .map((name) => `${what} ${name}: only in the definitions`),
  ];
}
