import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEditions } from '../../../src/content/load-editions.ts';
import { OutputError } from '../../../src/content/output-error.ts';
import { exportTables } from '../../../src/outputs/tables/export-tables.ts';
import { writeExport } from '../../../src/outputs/tables/write-export.ts';
import { indexContent } from '../../../src/records/content-index.ts';

const content = loadEditions('content');
const { counts } = content.manifest;
const tables = exportTables(indexContent(content));
const folder = mkdtempSync(join(tmpdir(), 'tcerr-export-'));
const rows = new Map<string, number>();
let database: DatabaseSync;

beforeAll(async () => {
  await writeExport(join(folder, 'all.sqlite'), 'sqlite', tables);
  database = new DatabaseSync(join(folder, 'all.sqlite'), { readOnly: true });
  for (const { name } of tables) rows.set(name, count(`SELECT count(*) AS n FROM ${name}`));
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

function count(query: string): number {
  return Number(database.prepare(query).get()?.n);
}

/** Whether everything that a service version had is removed. */
const isGone = `(EXISTS (SELECT * FROM actions a WHERE a.service = v.service AND a.api_version = v.api_version)
  AND NOT EXISTS (SELECT * FROM actions a WHERE a.service = v.service AND a.api_version = v.api_version
    AND a.last_seen IS NULL))`;
const goneServices = `SELECT service FROM service_versions v GROUP BY service HAVING min(${isGone}) = 1`;

describe('the database', () => {
  it.each([
    ['SELECT count(*) AS n FROM sources', counts.sources],
    [`SELECT count(*) AS n FROM services WHERE service NOT IN (${goneServices})`, counts.services],
    [`SELECT count(*) AS n FROM service_versions v WHERE NOT ${isGone}`, counts.serviceVersions],
    ['SELECT count(*) AS n FROM actions WHERE last_seen IS NULL', counts.actions],
    ["SELECT count(*) AS n FROM parameters WHERE place = 'input'", counts.inputParameters],
    ["SELECT count(*) AS n FROM parameters WHERE place = 'output'", counts.outputParameters],
    ["SELECT count(*) AS n FROM parameters WHERE place = 'member'", counts.dataTypeMembers],
    ['SELECT count(*) AS n FROM data_types', counts.dataTypes],
    ['SELECT count(*) AS n FROM error_codes WHERE common', counts.commonErrorCodes],
    [
      'SELECT count(*) AS n FROM listings WHERE service IS NOT NULL AND last_seen IS NULL',
      counts.serviceErrorCodes,
    ],
    [
      'SELECT count(DISTINCT code) AS n FROM listings WHERE service IS NOT NULL AND last_seen IS NULL',
      counts.distinctErrorCodes,
    ],
    [
      'SELECT count(*) AS n FROM action_errors JOIN actions ON id = action_id WHERE last_seen IS NULL',
      counts.actionErrorCodes,
    ],
    ['SELECT count(*) AS n FROM permissions', counts.authorizations],
  ])('%s counts what the manifest states', (query, expected) => {
    expect(count(query)).toBe(expected);
  });

  it('leads from every row to what it names', () => {
    const loose = [
      'listings l LEFT JOIN error_codes e USING (code) WHERE e.code IS NULL',
      'statements m LEFT JOIN listings l ON l.id = m.listing_id AND l.code = m.code WHERE l.id IS NULL',
      'action_errors x LEFT JOIN actions a ON a.id = x.action_id WHERE a.id IS NULL',
      'action_errors x LEFT JOIN error_codes e USING (code) WHERE e.code IS NULL',
      'code_advice c LEFT JOIN advice a ON a.name = c.advice WHERE a.name IS NULL',
      'code_advice c LEFT JOIN error_codes e USING (code) WHERE e.code IS NULL',
      'retry r LEFT JOIN error_codes e USING (code) WHERE e.code IS NULL',
      'listings l LEFT JOIN service_versions v USING (service, api_version) WHERE l.service IS NOT NULL AND v.service IS NULL',
      'actions a LEFT JOIN service_versions v USING (service, api_version) WHERE v.service IS NULL',
      'data_types d LEFT JOIN service_versions v USING (service, api_version) WHERE v.service IS NULL',
      'service_versions v LEFT JOIN services s USING (service) WHERE s.service IS NULL',
      'permissions p LEFT JOIN services s USING (service) WHERE s.service IS NULL',
      'parameters p LEFT JOIN actions a ON a.id = p.action_id WHERE p.data_type_id IS NULL AND a.id IS NULL',
      'parameters p LEFT JOIN data_types d ON d.id = p.data_type_id WHERE p.action_id IS NULL AND d.id IS NULL',
      'statements m, json_each(m.sources) j LEFT JOIN sources s ON s.id = j.value WHERE s.id IS NULL',
      'actions a, json_each(a.sources) j LEFT JOIN sources s ON s.id = j.value WHERE s.id IS NULL',
      'error_codes e LEFT JOIN retry r USING (code) WHERE r.code IS NULL',
      'listings l, json_each(l.sources) j LEFT JOIN sources s ON s.id = j.value WHERE s.id IS NULL',
      'parameters p, json_each(p.sources) j LEFT JOIN sources s ON s.id = j.value WHERE s.id IS NULL',
    ].filter((query) => count(`SELECT count(*) AS n FROM ${query}`) > 0);
    expect(loose).toEqual([]);
    expect(count("SELECT count(*) AS n FROM parameters WHERE sources = '[]'")).toBe(0);
  });

  it('says since when each site has a code, and which release removed it', () => {
    const rows = database
      .prepare("SELECT * FROM history WHERE kind = 'code' AND name = ? ORDER BY site")
      .all('UnsupportedOperation.UnsupportedChangeInstanceFamilyToSA3');
    expect(rows.map((row) => ({ ...row }))).toMatchObject([
      {
        site: 'china',
        since_release: '1.0.212',
        removed: '2022-11-15',
        removed_release: '1.0.538',
      },
      {
        site: 'international',
        since_release: '3.0.277',
        removed_release: '3.0.589',
        or_earlier: 0,
      },
    ]);
    expect(
      count(
        "SELECT count(DISTINCT service || api_version || name) AS n FROM history h WHERE kind = 'action' AND NOT EXISTS (SELECT * FROM actions a WHERE a.action = h.name)",
      ),
    ).toBe(0);
  });

  it('says for every listing what the code means', () => {
    expect(count('SELECT count(*) AS n FROM listings WHERE meaning IS NULL')).toBe(0);
    expect(count("SELECT count(*) AS n FROM listings WHERE retry_answer = 'wait'")).toBeGreaterThan(
      0,
    );
  });

  it('finds a code by its index, and tells codes apart by letter case', () => {
    const plan = database
      .prepare("EXPLAIN QUERY PLAN SELECT * FROM listings WHERE code = 'InternalError'")
      .all();
    expect(JSON.stringify(plan)).toContain('USING INDEX listings_code');
    const found = database
      .prepare(
        'SELECT text FROM statements JOIN listings ON listings.id = listing_id WHERE listings.code = ? AND service = ?',
      )
      .all('FailedOperation.Accesskey', 'cam');
    expect(found.map(({ text }) => text)).toEqual([
      'An error occurred while manipulating the access key.',
    ]);
    expect(count("SELECT count(*) AS n FROM error_codes WHERE code = 'failedoperation'")).toBe(0);
  });

  it('is the same, byte for byte, when it is written again', async () => {
    await writeExport(join(folder, 'again.sqlite'), 'sqlite', tables);
    const [one, other] = ['all', 'again'].map((name) =>
      readFileSync(join(folder, `${name}.sqlite`)),
    );
    expect(one?.equals(other as Buffer)).toBe(true);
  });
});

describe('the other formats have the same rows', () => {
  it('as JSON lines', async () => {
    const file = join(folder, 'all.ndjson');
    await writeExport(file, 'ndjson', tables);
    const found = new Map<string, number>();
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const { table } = JSON.parse(line) as { table: string };
      found.set(table, (found.get(table) ?? 0) + 1);
    }
    expect(found).toEqual(rows);
  });

  it('as CSV, a file a table', async () => {
    const place = join(folder, 'csv');
    await writeExport(place, 'csv', tables);
    const found = readdirSync(place).map((name) => {
      const text = readFileSync(join(place, name), 'utf8');
      const unquoted = text.replace(/"(?:[^"]|"")*"/g, '');
      return [name.replace('.csv', ''), unquoted.split('\r\n').length - 2] as const;
    });
    expect(new Map(found.sort())).toEqual(new Map([...rows].sort()));
  });
});

describe('the place of an export', () => {
  it('is not taken from a folder, and nothing half-written stays', async () => {
    mkdirSync(join(folder, 'taken'));
    for (const format of ['sqlite', 'ndjson', 'csv'] as const)
      await expect(writeExport(join(folder, 'taken'), format, tables)).rejects.toThrow(OutputError);
    const before = readdirSync(folder);
    const failing = {
      name: 'failing',
      columns: [['a', 'TEXT']] as const,
      *rows() {
        yield ['row'];
        throw new Error('cut');
      },
    };
    for (const format of ['sqlite', 'ndjson', 'csv'] as const)
      await expect(writeExport(join(folder, 'cut'), format, [failing])).rejects.toThrow('cut');
    expect(readdirSync(folder)).toEqual(before);
  });

  it.each([
    [['--format', 'xml', '--out', 'x'], "argument 'xml' is invalid"],
    [['--format', 'toString', '--out', 'x'], "argument 'toString' is invalid"],
    [['--format', 'csv'], "required option '--out <file>'"],
  ])('says what is wrong with the options: %j', (args, message) => {
    const { status, stderr } = spawnSync(process.execPath, ['src/outputs/tables/cli.ts', ...args], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
