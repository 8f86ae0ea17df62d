import type { ContentIndex } from '../../records/content-index.ts';
import type { Action } from '../../schema/facts/action.ts';
import type { DataType } from '../../schema/facts/data-type.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';

/** Records of all service versions, numbered in their order. */
export function* numbered<Item>(
  { content }: ContentIndex,
  itemsOf: (version: ServiceVersion) => readonly Item[],
): Generator<{ id: number; version: ServiceVersion; item: Item }> {
  let id = 0;
  for (const version of content.serviceVersions)
    for (const item of itemsOf(version)) {
      id += 1;
      yield { id, version, item };
    }
}

/** The actions of a version, to be numbered. */
export const actionsOf = ({ actions }: ServiceVersion): readonly Action[] => actions;
/** Its data types. */
export const typesOf = ({ dataTypes }: ServiceVersion): readonly DataType[] => dataTypes;
