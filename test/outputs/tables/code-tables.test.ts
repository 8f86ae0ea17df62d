import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { exportTables } from '../../../src/outputs/tables/export-tables.ts';
import { writeExport } from '../../../src/outputs/tables/write-export.ts';
import { sampleIndex } from '../../sample-content.ts';
import { scratchFolder } from '../scratch-folder.ts';

const CODE = 'OperationDenied.AccessKeyOverLimit';
const COLUMNS = 'meaning, fix, fixed_by, name_only, retry_answer, wait_for, retry_said_by';
const meaning = 'The user already has two access keys, the most one user can have.';
const fix =
  'Delete an old key (`ListAccessKeys`, `DeleteAccessKey`) before you create another; deleting cannot be undone.';

const folder = scratchFolder();
afterAll(() => rmSync(folder, { recursive: true }));
const tables = exportTables(sampleIndex());

describe('the listing of a code in a service', () => {
  it('has the meaning and the answer on retrying in the database', async () => {
    const file = join(folder, 'all.sqlite');
    await writeExport(file, 'sqlite', tables);
    const database = new DatabaseSync(file, { readOnly: true });
    const rowOf = (where: string, ...values: string[]) =>
      database.prepare(`SELECT ${COLUMNS} FROM listings WHERE ${where}`).get(...values);
    expect(rowOf('code = ? AND service = ?', CODE, 'cam')).toEqual({
      ...{ meaning, fix, fixed_by: '["caller"]', name_only: 0 },
      ...{ retry_answer: 'no', wait_for: null, retry_said_by: 'ours' },
    });
    expect(rowOf('meaning IS NULL')).toMatchObject({
      ...{ meaning: null, fix: null, fixed_by: null, name_only: null },
      retry_answer: expect.stringMatching(/^(no|backoff|wait|clock|unclear)$/),
    });
    database.close();
  });

  it('has them in JSON lines, with the list of who can fix it', async () => {
    const file = join(folder, 'all.ndjson');
    await writeExport(file, 'ndjson', tables);
    const rows = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const row = rows.find(({ table, code }) => table === 'listings' && code === CODE);
    expect(row).toMatchObject({ meaning, fix, fixed_by: ['caller'], name_only: false });
    expect(row).toMatchObject({ retry_answer: 'no', wait_for: null, retry_said_by: 'ours' });
  });

  it('has them in CSV, after the older columns', async () => {
    const place = join(folder, 'csv');
    await writeExport(place, 'csv', tables);
    const [head = '', ...rows] = readFileSync(join(place, 'listings.csv'), 'utf8').split('\r\n');
    const older = 'id,code,service,api_version,last_seen,sources';
    expect(head).toBe(`${older},${COLUMNS.replaceAll(', ', ',')}`);
    const row = rows.find((line) => line.includes(`,${CODE},cam,`));
    expect(row).toContain(`"${meaning}","${fix}","[""caller""]",0,no,,ours`);
  });
});
