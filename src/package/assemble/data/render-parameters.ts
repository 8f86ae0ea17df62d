import type { ParameterRow } from '../../../messages/call/resolve-parameter.ts';
import type { Content } from '../../../schema/facts/content.ts';
import type { InputParameter, Member } from '../../../schema/facts/parameter.ts';
import type { ServiceVersion } from '../../../schema/facts/service.ts';
import { encodeFront } from '../../../text/coding/front-coding.ts';
import { typeText } from '../../../text/type-text.ts';
import { type EncodedParameters, encodeRow } from '../../answers/service-parameters.ts';
import type { GeneratedFile } from '../generated-file.ts';

/**
 * Writes what the actions take, one line for each service version: the command resolves the parameter that a
 * message names, and reads the line of one service.
 */
export function renderParameters({
  serviceVersions,
  sources,
}: Pick<Content, 'serviceVersions' | 'sources'>): GeneratedFile {
  const urls = new Map(sources.map(({ id, kind, url }) => [id, kind === 'action' && url]));
  const lines = serviceVersions.map((version) =>
    JSON.stringify(encodeParameters(version, (id) => urls.get(id) || undefined)),
  );
  return { path: 'tcerr/parameters.ndjson', text: `${lines.join('\n')}\n` };
}

/** The inputs of a service version, and the data types that they refer to, directly or not. */
export function encodeParameters(
  version: Pick<ServiceVersion, 'service' | 'apiVersion' | 'actions' | 'dataTypes'>,
  urlOf: (source: string) => string | undefined,
): EncodedParameters {
  const actions = [...version.actions].sort(byName);
  const types = inputTypes(version).sort(byName);
  const lists = [...actions.map(({ input }) => input), ...types.map(({ members }) => members)].map(
    (list: readonly (InputParameter | Member)[]) => list.map((one) => encodeRow(rowOf(one))),
  );
  const rows = [...new Set(lists.flat())].sort();
  const positions = new Map(rows.map((row, position) => [row, position]));
  const placed = lists.map((list) => list.map((row) => positions.get(row) ?? 0));
  const urls = actions.map(({ sources }) => sources.flatMap((id) => urlOf(id) ?? [])[0] ?? '');
  return [
    version.service,
    version.apiVersion,
    encodeFront(rows),
    encodeFront(actions.map(({ name }) => name)),
    placed.slice(0, actions.length),
    urls.every((url) => url === '') ? '' : encodeFront(urls),
    encodeFront(types.map(({ name }) => name)),
    placed.slice(actions.length),
  ];
}

function rowOf({ name, type, required }: InputParameter | Member): ParameterRow {
  return { name, type: typeText(type), reference: type.reference ?? null, required };
}

function inputTypes({ actions, dataTypes }: Pick<ServiceVersion, 'actions' | 'dataTypes'>) {
  const byName = new Map(dataTypes.map((type) => [type.name, type]));
  const reached = new Set(actions.flatMap(({ input }) => input.map(({ type }) => type.reference)));
  // A set also visits what is added to it meanwhile.
  for (const name of reached)
    for (const { type } of byName.get(name ?? '')?.members ?? []) reached.add(type.reference);
  return [...reached].flatMap((name) => byName.get(name ?? '') ?? []);
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1;
}
