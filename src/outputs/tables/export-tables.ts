import type { ContentIndex } from '../../records/content-index.ts';
import { errorRecord } from '../../records/error-record.ts';
import { formerListings } from '../../records/listings.ts';
import { actionTables } from './action-tables.ts';
import { adviceTables } from './advice-tables.ts';
import { codeTables } from './code-tables.ts';
import { historyTable } from './history-table.ts';
import { parameterTables } from './parameter-tables.ts';
import { permissionsTable } from './permissions-table.ts';
import { sourceTables } from './source-tables.ts';
import type { Table } from './table.ts';

/**
 * The published records as tables. `sources` of a row is a list of the ids that state it; `statements`
 * is a list of wordings, each with its sources; `last_seen` is set where sources no longer list
 * something. Ids are numbers within one export and mean nothing in another.
 */
export function exportTables(index: ContentIndex): Table[] {
  const codes = [...new Set([...index.owners.keys(), ...index.removedBy.keys()])].sort();
  const errors = codes.map((code) => {
    const record = errorRecord(index, code);
    return { ...record, listings: [...record.listings, ...formerListings(index, code)] };
  });
  return [
    ...sourceTables(index),
    ...codeTables(errors),
    ...actionTables(index),
    ...parameterTables(index),
    permissionsTable(index),
    historyTable(index),
    ...adviceTables(index, errors),
  ];
}
