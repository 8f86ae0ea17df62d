import { typeText } from '../lib/type-text.ts';
import type { Action } from '../schema/action.ts';
import { categoryOf, parentOf } from '../schema/code-parts.ts';
import type { DataType } from '../schema/data-type.ts';
import type { ErrorCode } from '../schema/error-code.ts';
import type { InputParameter, OutputParameter } from '../schema/parameter.ts';
import type { ServiceVersion } from '../schema/service.ts';
import type { ContentIndex } from '../site/content-index.ts';
import { adviceTables } from './advice-tables.ts';
import type { Table, Value } from './table.ts';

/**
 * All that content and advice state, as tables. `sources` of a row are the ids that state it, a list;
 * `descriptions` are lists of wordings, each with its sources; `last_seen` stands where sources list
 * something no longer. Ids are numbers within one export and mean nothing beyond it.
 */
export function exportTables(index: ContentIndex): Table[] {
  return [
    sourcesTable(index),
    servicesTable(index),
    versionsTable(index),
    codesTable(index),
    listingsTable(index),
    meaningsTable(index),
    actionsTable(index),
    actionErrorsTable(index),
    dataTypesTable(index),
    parametersTable(index),
    permissionsTable(index),
    ...adviceTables(index),
  ];
}

const KEY = 'INTEGER PRIMARY KEY';
const TEXT = 'TEXT';
const NAME = 'TEXT NOT NULL';
const LIST = 'TEXT NOT NULL';

function sourcesTable({ sources }: ContentIndex): Table {
  return {
    name: 'sources',
    columns: [
      ['id', 'TEXT PRIMARY KEY'],
      ...(['kind', 'form', 'label'] as const).map((name) => [name, NAME] as const),
      ...(['url', 'title', 'product', 'version', 'updated_at', 'remark'] as const).map(
        (name) => [name, TEXT] as const,
      ),
    ],
    *rows() {
      for (const source of sources.values()) {
        const { id, kind, form, label, url, title, product, version, updatedAt, remark } = source;
        yield [id, kind, form, label, url, title, product, version, updatedAt, remark];
      }
    },
  };
}

function servicesTable({ services }: ContentIndex): Table {
  return {
    name: 'services',
    columns: [
      ['service', 'TEXT PRIMARY KEY'],
      ['name', NAME],
    ],
    rows: () => Array.from(services.values(), ({ service, name }) => [service, name]),
  };
}

function versionsTable({ content }: ContentIndex): Table {
  return {
    name: 'service_versions',
    columns: [
      ['service', NAME],
      ['api_version', NAME],
      ['sources', LIST],
    ],
    indexes: [['service', 'api_version']],
    rows: () => content.serviceVersions.map((one) => [one.service, one.apiVersion, one.sources]),
  };
}

function codesTable({ owners, commonCodes }: ContentIndex): Table {
  return {
    name: 'error_codes',
    columns: [
      ['code', 'TEXT PRIMARY KEY'],
      ['category', NAME],
      ['parent', TEXT],
      ['common', 'INTEGER NOT NULL'],
    ],
    rows: () =>
      [...owners.keys()]
        .sort()
        .map((code) => [code, categoryOf(code), parentOf(code), commonCodes.has(code)]),
  };
}

/** A code as the common list or one version of a service lists it. */
interface Listing {
  id: number;
  version: ServiceVersion | null;
  errorCode: ErrorCode;
}

function* listings({ content }: ContentIndex): Generator<Listing> {
  let id = 0;
  for (const errorCode of content.common.errorCodes) {
    id += 1;
    yield { id, version: null, errorCode };
  }
  for (const version of content.serviceVersions)
    for (const errorCode of version.errorCodes) {
      id += 1;
      yield { id, version, errorCode };
    }
}

function listingsTable(index: ContentIndex): Table {
  return {
    name: 'listings',
    columns: [
      ['id', KEY],
      ['code', NAME],
      // Empty for the list of common codes.
      ['service', TEXT],
      ['api_version', TEXT],
      ['last_seen', TEXT],
      ['sources', LIST],
    ],
    indexes: [['code'], ['service', 'api_version']],
    *rows() {
      for (const { id, version, errorCode } of listings(index)) {
        const { code, removed, sources } = errorCode;
        const owner = [version?.service ?? null, version?.apiVersion ?? null];
        yield [id, code, ...owner, removed?.lastSeen ?? null, sources];
      }
    },
  };
}

function meaningsTable(index: ContentIndex): Table {
  return {
    name: 'meanings',
    columns: [
      ['code', NAME],
      ['listing_id', 'INTEGER NOT NULL'],
      ['position', 'INTEGER NOT NULL'],
      ['text', NAME],
      ['sources', LIST],
    ],
    indexes: [['code'], ['listing_id']],
    *rows() {
      for (const { id, errorCode } of listings(index))
        for (const [at, { text, sources }] of errorCode.descriptions.entries())
          yield [errorCode.code, id, at + 1, text, sources];
    },
  };
}

/** Records of all service versions, numbered in their order. */
function* numbered<Item>(
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

const actionsOf = ({ actions }: ServiceVersion): readonly Action[] => actions;
const typesOf = ({ dataTypes }: ServiceVersion): readonly DataType[] => dataTypes;

function actionsTable(index: ContentIndex): Table {
  return {
    name: 'actions',
    columns: [
      ['id', KEY],
      ['service', NAME],
      ['api_version', NAME],
      ['action', NAME],
      ['domain', TEXT],
      ['rate_limit_per_second', 'INTEGER'],
      ['region', TEXT],
      ['status', TEXT],
      ['descriptions', LIST],
      ['last_seen', TEXT],
      ['sources', LIST],
    ],
    indexes: [['action'], ['service', 'api_version']],
    *rows() {
      for (const { id, version, item } of numbered(index, actionsOf)) {
        const { name, domain, rateLimitPerSecond, region, status, descriptions } = item;
        yield [
          ...[id, version.service, version.apiVersion, name, domain ?? null],
          ...[rateLimitPerSecond ?? null, region ?? null, status ?? null, descriptions],
          ...[item.removed?.lastSeen ?? null, item.sources],
        ];
      }
    },
  };
}

function actionErrorsTable(index: ContentIndex): Table {
  return {
    name: 'action_errors',
    columns: [
      ['action_id', 'INTEGER NOT NULL'],
      ['code', NAME],
    ],
    indexes: [['action_id'], ['code']],
    *rows() {
      for (const { id, item } of numbered(index, actionsOf))
        for (const code of item.errorCodes) yield [id, code];
    },
  };
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
  parameters: readonly (InputParameter | OutputParameter)[],
  ownersSources: readonly string[],
): Generator<Value[]> {
  for (const [at, parameter] of parameters.entries()) {
    const { name, type, descriptions, sources } = parameter;
    const required = 'required' in parameter ? parameter.required : null;
    yield [
      ...[...owner, at + 1, name, typeText(type), type.reference ?? null, required],
      ...[descriptions, sources.length > 0 ? sources : ownersSources],
    ];
  }
}

function permissionsTable({ content }: ContentIndex): Table {
  return {
    name: 'permissions',
    columns: [
      ...(['service', 'action', 'operation_class', 'granularity', 'resource'] as const).map(
        (name) => [name, NAME] as const,
      ),
      ['ip_restriction', NAME],
      ['descriptions', LIST],
      ['sources', LIST],
    ],
    indexes: [['service', 'action']],
    *rows() {
      for (const { service, actions, sources } of content.authorizations)
        for (const row of actions) {
          const { action, operationClass, granularity, resource, ipRestriction } = row;
          yield [
            ...[service, action, operationClass, granularity, resource, ipRestriction],
            ...[row.descriptions, sources],
          ];
        }
    },
  };
}
