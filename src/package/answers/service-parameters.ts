import type { ParameterRow } from '../../messages/call/resolve-parameter.ts';
import { decodeFront } from '../../text/coding/front-coding.ts';

/** The inputs of a service version: positions are those among its rows. Lists of texts are front-coded. */
export type EncodedParameters = readonly [
  service: string,
  apiVersion: string,
  /** `InstanceIds![]String`: `!` is required, `?` optional, `:` not stated; `[]` is an array. */
  rows: string,
  actions: string,
  inputs: readonly (readonly number[])[],
  /** The documentation page of each action; empty where none is known. */
  pages: string,
  types: string,
  members: readonly (readonly number[])[],
];

/** A service version with what its actions take. */
export interface ServiceParameters {
  readonly service: string;
  readonly apiVersion: string;
  readonly inputs: ReadonlyMap<string, readonly ParameterRow[]>;
  readonly pages: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, readonly ParameterRow[]>;
}

/** The rows of a service version as one of `parameters.ndjson` lists them. */
export function decodeParameters(encoded: EncodedParameters): ServiceParameters {
  const [service, apiVersion, rows, actions, inputs, pages, types, members] = encoded;
  const typeNames = decodeFront(types);
  const references = new Set(typeNames);
  const all = decodeFront(rows).map((row) => rowOf(row, references));
  const rowsAt = (positions: readonly number[] = []) =>
    positions.flatMap((position) => all[position] ?? []);
  const names = decodeFront(actions);
  const urls = decodeFront(pages);
  return {
    service,
    apiVersion,
    inputs: new Map(names.map((name, index) => [name, rowsAt(inputs[index])])),
    pages: new Map(names.flatMap((name, index) => (urls[index] ? [[name, urls[index]]] : []))),
    members: new Map(typeNames.map((name, index) => [name, rowsAt(members[index])])),
  };
}

/** The text of a row, see {@link EncodedParameters}. */
export function encodeRow({ name, type, required }: ParameterRow): string {
  const mark = required === undefined ? ':' : required ? '!' : '?';
  return `${name}${mark}${type.replace(/^Array of /, '[]')}`;
}

function rowOf(text: string, references: ReadonlySet<string>): ParameterRow {
  const [, name = '', mark = '', array = '', base = ''] =
    /^([^!?]+?)([!?]|:(?=[^:]*$))(\[\])?(.*)$/.exec(text) ?? [];
  return {
    name,
    type: `${array === '' ? '' : 'Array of '}${base}`,
    reference: references.has(base) ? base : null,
    required: mark === ':' ? undefined : mark === '!',
  };
}
