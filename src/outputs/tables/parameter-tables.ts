import type { ContentIndex } from '../../records/content-index.ts';
import type { Member, OutputParameter } from '../../schema/facts/parameter.ts';
import { typeText } from '../../text/type-text.ts';
import { KEY, LIST, NAME, TEXT } from './column-types.ts';
import { actionsOf, numbered, typesOf } from './numbered.ts';
import type { Table, Value } from './table.ts';

/** The data types, and the parameters of these and of actions. */
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
      ['descriptions', LIST],
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

/** Parameters of actions, and members of data types. One without sources of its own has those of its owner. */
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
      ['descriptions', LIST],
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
    const { name, type, descriptions, sources } = parameter;
    const required = 'required' in parameter ? (parameter.required ?? null) : null;
    yield [
      ...[...owner, at + 1, name, typeText(type), type.reference ?? null, required],
      ...[descriptions, sources.length > 0 ? sources : ownersSources],
    ];
  }
}
