import { actionRecord } from '../../records/action-record.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { KEY, LIST, NAME, TEXT } from './column-types.ts';
import { actionsOf, numbered } from './numbered.ts';
import type { Table } from './table.ts';

/** The actions, and the codes that each returns. */
export function actionTables(index: ContentIndex): Table[] {
  return [actionsTable(index), actionErrorsTable(index)];
}

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
      ['statements', LIST],
      ['last_seen', TEXT],
      ['sources', LIST],
    ],
    indexes: [['action'], ['service', 'api_version']],
    *rows() {
      for (const { id, version, item } of numbered(index, actionsOf)) {
        const { service, apiVersion, action, domain, ...record } = actionRecord(
          index,
          version,
          item,
        );
        const { rateLimitPerSecond, region, status, statements, lastSeen } = record;
        yield [
          ...[id, service, apiVersion, action, domain, rateLimitPerSecond, region, status],
          ...[statements, lastSeen, item.sources],
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
