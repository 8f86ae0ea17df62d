import type { ContentIndex } from '../../records/content-index.ts';
import { actionTables } from './action-tables.ts';
import { adviceTables } from './advice-tables.ts';
import { codeTables } from './code-tables.ts';
import { parameterTables } from './parameter-tables.ts';
import { permissionsTable } from './permissions-table.ts';
import { sourceTables } from './source-tables.ts';
import type { Table } from './table.ts';

/**
 * All that content and advice state, as tables. `sources` of a row are the ids that state it, a list;
 * `descriptions` are lists of wordings, each with its sources; `last_seen` stands where sources list
 * something no longer. Ids are numbers within one export and mean nothing beyond it.
 */
export function exportTables(index: ContentIndex): Table[] {
  return [
    ...sourceTables(index),
    ...codeTables(index),
    ...actionTables(index),
    ...parameterTables(index),
    permissionsTable(index),
    ...adviceTables(index),
  ];
}
