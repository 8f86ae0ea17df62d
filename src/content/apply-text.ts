import type { Action } from '../schema/facts/action.ts';
import type { DefinitionsLayer, TextLayer } from '../schema/facts/content.ts';
import type { DataType } from '../schema/facts/data-type.ts';
import type { OutputParameter } from '../schema/facts/parameter.ts';
import type { ServiceVersion } from '../schema/facts/service.ts';
import type { ServiceText } from '../schema/facts/service-text.ts';
import type { Source } from '../schema/facts/source.ts';
import type { Statement } from '../schema/facts/statement.ts';
import { versionKey } from './version-key.ts';

/**
 * Adds the definitions' descriptions to their facts. Descriptions of unknown records are left out, because
 * the two can be of different releases. Without descriptions, the facts are returned unchanged.
 */
export function applyText(
  definitions: DefinitionsLayer,
  { sources, texts }: TextLayer,
): DefinitionsLayer {
  if (texts.length === 0) return definitions;
  const ids = sourceIds(definitions.sources, sources);
  const byKey = new Map(texts.map((text) => [versionKey(text), text]));
  return {
    sources: [...definitions.sources, ...newSources(definitions.sources, sources, ids)],
    serviceVersions: definitions.serviceVersions.map((version) => {
      const text = byKey.get(versionKey(version));
      return text ? describeVersion(version, text, ids) : version;
    }),
  };
}

/** The id of each text source: that of the same release in the facts, or else a new one. */
function sourceIds(known: readonly Source[], sources: readonly Source[]): Map<string, string> {
  return new Map(
    sources.map(({ id, url, version }) => {
      const same = known.find((source) => source.url === url && source.version === version);
      const taken = known.some((source) => source.id === id);
      return [id, same?.id ?? (taken ? `${id}-text` : id)];
    }),
  );
}

/** The text sources that are not a release of the facts, with their new ids. */
function newSources(
  known: readonly Source[],
  sources: readonly Source[],
  ids: ReadonlyMap<string, string>,
): Source[] {
  const renamed = sources.map((source) => ({ ...source, id: ids.get(source.id) ?? source.id }));
  return renamed.filter(({ id }) => !known.some((source) => source.id === id));
}

function describeVersion(
  version: ServiceVersion,
  text: ServiceText,
  ids: ReadonlyMap<string, string>,
): ServiceVersion {
  const apiSource = ids.get(text.apiSource ?? '');
  const errorSource = ids.get(text.errorSource ?? '');
  const codes = new Map(text.errorCodes);
  return {
    ...version,
    ...(apiSource ? describeApi(version, text, apiSource) : {}),
    errorCodes: errorSource
      ? version.errorCodes.map((code) => ({
          ...code,
          descriptions: described(codes.get(code.code), errorSource),
        }))
      : version.errorCodes,
  };
}

function describeApi(
  { actions, dataTypes }: ServiceVersion,
  text: ServiceText,
  source: string,
): Pick<ServiceVersion, 'actions' | 'dataTypes'> {
  const actionTexts = new Map(text.actions.map((action) => [action.name, action]));
  const typeTexts = new Map(text.dataTypes.map((type) => [type.name, type]));
  return {
    actions: actions.map((action) => describeAction(action, actionTexts.get(action.name), source)),
    dataTypes: dataTypes.map((type) => describeType(type, typeTexts.get(type.name), source)),
  };
}

function describeAction(
  action: Action,
  text: ServiceText['actions'][number] | undefined,
  source: string,
): Action {
  if (!text) return action;
  return {
    ...action,
    descriptions: described(text.text, source),
    input: describeParameters(action.input, text.input, source),
    output: describeParameters(action.output, text.output, source),
    examples: text.examples.map(({ text: words, ...example }) => ({
      ...example,
      descriptions: described(words, source),
      sources: [source],
    })),
  };
}

function describeType(
  type: DataType,
  text: ServiceText['dataTypes'][number] | undefined,
  source: string,
): DataType {
  if (!text) return type;
  return {
    ...type,
    descriptions: described(text.text, source),
    members: describeParameters(type.members, text.members, source),
  };
}

function describeParameters<P extends OutputParameter>(
  parameters: readonly P[],
  texts: readonly (readonly [string, string])[],
  source: string,
): P[] {
  const byName = new Map(texts);
  return parameters.map((parameter) => ({
    ...parameter,
    descriptions: described(byName.get(parameter.name), source),
  }));
}

function described(text: string | undefined, source: string): Statement[] {
  return text ? [{ text, sources: [source] }] : [];
}
