import type { ContentIndex } from '../../records/content-index.ts';
import { LIST, NAME } from './column-types.ts';
import type { Table } from './table.ts';

/** What Cloud Access Management can grant on each operation. */
export function permissionsTable({ content }: ContentIndex): Table {
  return {
    name: 'permissions',
    columns: [
      ...(['service', 'action', 'operation_class', 'granularity', 'resource'] as const).map(
        (name) => [name, NAME] as const,
      ),
      ['ip_restriction', NAME],
      ['statements', LIST],
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
