import type { ContentIndex } from '../../records/content-index.ts';
import type { Link } from '../../records/link.ts';
import { collectSources, type NamedSource, withWordings } from '../../records/sources.ts';
import type { DataType } from '../../schema/facts/data-type.ts';
import type { OutputParameter } from '../../schema/facts/parameter.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import { sitePath } from '../../text/paths.ts';

/** All that the page of a data type shows. */
export interface TypePage {
  type: DataType;
  typePath: TypePath;
  /** The actions and data types of the same version that refer to it. */
  users: Link[];
  sources: NamedSource[];
}

/** Where a data type that a parameter refers to has its page; `undefined` where it has none. */
export type TypePath = (name: string) => string | undefined;

/** The pages of a service version's data types, by name. */
export function typePathIn({ service, apiVersion, dataTypes }: ServiceVersion): TypePath {
  const names = new Set<string>(dataTypes.map(({ name }) => name));
  return (name) => (names.has(name) ? sitePath.dataType(service, apiVersion, name) : undefined);
}

/** Who refers to each data type of a service version, by the type's name. */
export function typeUsersIn(version: ServiceVersion): Map<string, Link[]> {
  const { service, apiVersion, actions, dataTypes } = version;
  const users = new Map<string, Link[]>();
  const note = (user: Link, parameters: readonly OutputParameter[]) => {
    const names = new Set(parameters.flatMap(({ type }) => type.reference ?? []));
    for (const name of names) users.set(name, [...(users.get(name) ?? []), user]);
  };
  for (const { name, input, output } of actions)
    note({ name, path: sitePath.action(service, apiVersion, name) }, [...input, ...output]);
  for (const { name, members } of dataTypes)
    note({ name, path: sitePath.dataType(service, apiVersion, name) }, members);
  return users;
}

/** Prepares the page of a data type. */
export function typePage(
  index: ContentIndex,
  type: DataType,
  typePath: TypePath,
  users: readonly Link[],
): TypePage {
  const sources = collectSources(index.sources, ...withWordings([type, ...type.members]));
  return { type, typePath, users: [...users], sources };
}
