import type { ContentIndex } from '../../records/content-index.ts';
import { parameterRecord } from '../../records/parameter-record.ts';
import type { Member, OutputParameter } from '../../schema/facts/parameter.ts';
import { KEY, LIST, NAME, TEXT } from './column-types.ts';
import { actionsOf, numbered, typesOf } from './numbered.ts';
import type { Table, Value } from './table.ts';

/** The data types with their members, and the parameters of actions. */
export function parameterTables(index: ContentIndex): Table[] {
  return [dataTypesTable(index), parametersTable(index)];
}

function dataTypesTable(index: ContentIndex): Table {
  return {
    name: 'data_types',
    columns: [
      ['id', KEY],
      ['service', NAME],
      ['api_version', NAME],
      ['name', NAME],
      ['statements', LIST],
      ['sources', LIST],
    ],
    indexes: [['service', 'api_version', 'name']],
    *rows() {
      for (const { id, version, item } of numbered(index, typesOf))
        yield [
          ...[id, version.service, version.apiVersion, item.name],
          ...[item.descriptions, item.sources],
        ];
    },
  };
}

/** Parameters of actions and members of data types. Without own sources, a row has those of its owner. */
function parametersTable(index: ContentIndex): Table {
  return {
    name: 'parameters',
    columns: [
      ['place', NAME],
      ['action_id', 'INTEGER'],
      ['data_type_id', 'INTEGER'],
      ['position', 'INTEGER NOT NULL'],
      ['name', NAME],
      ['type', NAME],
      ['data_type', TEXT],
      ['required', 'INTEGER'],
      ['statements', LIST],
      ['sources', LIST],
    ],
    indexes: [['action_id'], ['data_type_id'], ['name']],
    *rows() {
      for (const { id, item } of numbered(index, actionsOf)) {
        yield* parameterRows(['input', id, null], item.input, item.sources);
        yield* parameterRows(['output', id, null], item.output, item.sources);
      }
      for (const { id, item } of numbered(index, typesOf))
        yield* parameterRows(['member', null, id], item.members, item.sources);
    },
  };
}

function* parameterRows(
  owner: readonly Value[],
  parameters: readonly (Member | OutputParameter)[],
  ownersSources: readonly string[],
): Generator<Value[]> {
  for (const [at, parameter] of parameters.entries()) {
    const { name, type, reference, required, statements, sources } = parameterRecord(parameter);
    yield [
      ...[...owner, at + 1, name, type, reference, required ?? null],
      ...[statements, sources ?? ownersSources],
    ];
  }
}
