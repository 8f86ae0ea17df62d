import { versionKey } from '../content/version-key.ts';
import type { DataType } from '../schema/facts/data-type.ts';
import type { OutputParameter } from '../schema/facts/parameter.ts';
import type { ServiceVersion } from '../schema/facts/service.ts';
import type { PublishedType } from '../schema/published/type.ts';
import { citedSources } from './cited-sources.ts';
import type { ContentIndex } from './content-index.ts';
import { listedParameter } from './parameter-record.ts';
import { sitesOf } from './sources.ts';

/** Who refers to a data type: names of actions and of data types of the same version. */
export type TypeUsers = PublishedType['usedBy'];

/** The record of a data type; `usedBy` as {@link typeUsersIn} gives it for the version. */
export function typeRecord(
  index: ContentIndex,
  { service, apiVersion }: ServiceVersion,
  type: DataType,
  usedBy: TypeUsers = { actions: [], types: [] },
): PublishedType {
  const sites = sitesOf(index, type.sources);
  const list = { sites, key: `${versionKey({ service, apiVersion })} ${type.name} member` };
  const members = type.members.map((member) => listedParameter(index, list, member));
  const own = { statements: type.descriptions, sources: type.sources };
  return {
    sites,
    service,
    apiVersion,
    type: type.name,
    statements: type.descriptions,
    members,
    usedBy,
    sources: citedSources(index, [own, members]),
  };
}

/** Who refers to each data type of a service version, by the name of the type. */
export function typeUsersIn({ actions, dataTypes }: ServiceVersion): Map<string, TypeUsers> {
  const users = new Map<string, { actions: string[]; types: string[] }>();
  const add = (list: keyof TypeUsers, user: string, parameters: readonly OutputParameter[]) => {
    for (const name of new Set(parameters.flatMap(({ type }) => type.reference ?? []))) {
      const known = users.get(name) ?? { actions: [], types: [] };
      known[list].push(user);
      users.set(name, known);
    }
  };
  for (const { name, input, output } of actions) add('actions', name, [...input, ...output]);
  for (const { name, members } of dataTypes) add('types', name, members);
  return users;
}
