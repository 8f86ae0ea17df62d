import type { PublishedError } from '../../schema/published/error.ts';
import type { PublishedListing } from '../../schema/published/listing.ts';
import { KEY, LIST, NAME, TEXT } from './column-types.ts';
import type { Table, Value } from './table.ts';

/** The codes, who lists each, what it means there with the answer on retrying, and what each listing says. */
export function codeTables(errors: readonly PublishedError[]): Table[] {
  return [codesTable(errors), listingsTable(errors), statementsTable(errors)];
}

function codesTable(errors: readonly PublishedError[]): Table {
  return {
    name: 'error_codes',
    columns: [
      ['code', 'TEXT PRIMARY KEY'],
      ['category', NAME],
      ['parent', TEXT],
      ['common', 'INTEGER NOT NULL'],
    ],
    rows: () =>
      errors.map(({ code, category, parent, common }) => [code, category, parent, common]),
  };
}

/** Listings of all codes, numbered in their order. */
function* numberedListings(
  errors: readonly PublishedError[],
): Generator<{ id: number; code: string; listing: PublishedListing }> {
  let id = 0;
  for (const { code, listings } of errors)
    for (const listing of listings) {
      id += 1;
      yield { id, code, listing };
    }
}

function listingsTable(errors: readonly PublishedError[]): Table {
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
      // In the project's own words; empty where nobody has written what the code means.
      ['meaning', TEXT],
      ['fix', TEXT],
      // The list of who can fix it, the likeliest first.
      ['fixed_by', TEXT],
      // 1 if no source says more than the name of the code does.
      ['name_only', 'INTEGER'],
      // `no`, `backoff`, `wait`, `clock` or `unclear`.
      ['retry_answer', NAME],
      // Until what, if the answer is `wait` and that is known.
      ['wait_for', TEXT],
      // `official` or `ours`; empty if nobody says so.
      ['retry_said_by', TEXT],
    ],
    indexes: [['code'], ['service', 'api_version']],
    *rows() {
      for (const { id, code, listing } of numberedListings(errors)) {
        const { service, apiVersion, lastSeen, sources } = listing;
        yield [id, code, service, apiVersion, lastSeen, sources, ...answersOf(listing)];
      }
    },
  };
}

function answersOf({ meaning, shouldRetry }: PublishedListing): Value[] {
  return [
    ...[meaning?.meaning ?? null, meaning?.fix ?? null],
    ...[meaning?.fixedBy ?? null, meaning?.nameOnly ?? null],
    ...[shouldRetry.answer, shouldRetry.waitFor, shouldRetry.saidBy],
  ];
}

function statementsTable(errors: readonly PublishedError[]): Table {
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
      for (const { id, code, listing } of numberedListings(errors))
        for (const [at, { text, sources }] of listing.statements.entries())
          yield [code, id, at + 1, text, sources];
    },
  };
}
