import type { ContentIndex } from '../../records/content-index.ts';
import { categoryOf, parentOf } from '../../schema/facts/code-parts.ts';
import type { ErrorCode } from '../../schema/facts/error-code.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import { KEY, LIST, NAME, TEXT } from './column-types.ts';
import type { Table } from './table.ts';

/** The codes, who lists each, and what each listing says. */
export function codeTables(index: ContentIndex): Table[] {
  return [codesTable(index), listingsTable(index), statementsTable(index)];
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

function statementsTable(index: ContentIndex): Table {
  return {
    name: 'statements',
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
