import type { Edition } from '../schema/facts/edition.ts';
import type { Member, OutputParameter } from '../schema/facts/parameter.ts';
import type { PublishedParameter } from '../schema/published/parameter.ts';
import { typeText } from '../text/type-text.ts';
import type { ContentIndex } from './content-index.ts';
import { sitesOf } from './sources.ts';

/** The record of a parameter, or of a member of a data type, without what it is at each site. */
export function parameterRecord(parameter: Member | OutputParameter): PublishedParameter {
  const { name, type, descriptions, sources } = parameter;
  const required = 'required' in parameter ? parameter.required : undefined;
  const arrayForm = 'arrayForm' in parameter ? parameter.arrayForm : undefined;
  return {
    name,
    type: typeText(type),
    reference: type.reference ?? null,
    ...(required !== undefined && { required }),
    ...(arrayForm !== undefined && { arrayForm }),
    statements: descriptions,
    ...(sources.length > 0 && { sources }),
  };
}

/** The list that contains parameters, with the sites of its record. */
export interface ParameterList {
  sites: readonly Edition[];
  /** As the keys of differences begin: `cvm 2017-03-12 RunInstances in`. */
  key: string;
}

/** The record of a parameter in a list, with its sites where they are fewer than those of the list. */
export function listedParameter(
  index: ContentIndex,
  { sites, key }: ParameterList,
  parameter: Member | OutputParameter,
): PublishedParameter {
  const { editions, differences } = index.content;
  const own = parameter.sources.length > 0 ? sitesOf(index, parameter.sources) : sites;
  const [, site] = editions;
  const stated = differences.parameters.get(`${key} ${parameter.name}`);
  return {
    ...parameterRecord(parameter),
    ...(own.length < sites.length && { sites: own }),
    ...(site && stated && { elsewhere: { ...stated, site, type: typeText(stated.type) } }),
  };
}
