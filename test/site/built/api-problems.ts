import { changedMonths } from '../../../src/records/changes/month-changes.ts';
import type { ContentIndex } from '../../../src/records/content-index.ts';
import type { ApiError } from '../../../src/schema/published/api/error.ts';
import { apiPath, sitePath } from '../../../src/text/paths.ts';
import { type Outputs, placesIn } from './built-outputs.ts';

/** Records that no list contains. */
const LISTS: readonly string[] = [apiPath.layers(), apiPath.changes()];

/** The fields of the API's files whose value is an address of the site. */
const ADDRESSES: readonly string[] = ['page', 'typePage', 'record', 'part', 'schema'];

/**
 * What is wrong with the data for programs: a code or an action of the content without a record, a
 * record of nothing, an address that leads nowhere, a page that does not lead to its record or a record
 * that does not lead back.
 */
export function apiProblems(outputs: Outputs, index: ContentIndex): string[] {
  const { data, pages } = outputs;
  const places = placesIn(outputs);
  const expected = expectedRecords(index);
  const called = new Set(expected.values());
  const records = [...data.keys()].filter((path) =>
    /^\/api\/v1\/(errors|services|changes)\//.test(path),
  );
  const listed = new Set(
    [...data].flatMap(([path, file]) => (isPart(path) ? recordsIn(file) : [])),
  );
  return [
    ...[...called].filter((path) => !data.has(path)).map((path) => `${path}: not there`),
    ...[...called]
      .filter((path) => !LISTS.includes(path) && !listed.has(path))
      .map((path) => `${path}: in no list`),
    ...records.filter((path) => !called.has(path)).map((path) => `${path}: of nothing`),
    ...[...data].flatMap(([path, file]) =>
      places.broken(path, addressesIn(file)).map((address) => `${path}: ${address}`),
    ),
    ...[...pages].flatMap(([path, { record }]) => {
      if (record !== expected.get(path)) return [`${path}: names the record ${record}`];
      const leadsBack = record === undefined || pagesOf(data.get(record)).includes(path);
      return leadsBack ? [] : [`${record}: does not name ${path}`];
    }),
  ];
}

/** The record of each page that is to have one. */
function expectedRecords(index: ContentIndex): Map<string, string> {
  const { services, sharedCodes } = index;
  const records = new Map<string, string>([
    [sitePath.otherCodes(), apiPath.layers()],
    [sitePath.changes(), apiPath.changes()],
  ]);
  for (const { period } of changedMonths(index))
    records.set(sitePath.change(period), apiPath.change(period));
  for (const code of sharedCodes) records.set(sitePath.sharedError(code), apiPath.error(code));
  for (const { service, codes, versionsEver, removed } of services.values()) {
    for (const code of [...codes.keys(), ...removed.codes.keys()])
      records.set(sitePath.serviceError(service, code), apiPath.error(code));
    for (const { apiVersion, actions } of versionsEver)
      for (const { name } of actions)
        records.set(
          sitePath.action(service, apiVersion, name),
          apiPath.action(service, apiVersion, name),
        );
  }
  return records;
}

/** The pages that a record says it is of: one, and those of a code's owners. */
function pagesOf(record: unknown): string[] {
  const { page, listings = [] } = (record ?? {}) as Partial<ApiError>;
  return [...(page === undefined ? [] : [page]), ...listings.map((listing) => listing.page)];
}

function isPart(path: string): boolean {
  return path.startsWith(apiPath.indexParts()) || path === apiPath.changes();
}

function recordsIn(part: unknown): string[] {
  const lists = Object.values(part as Record<string, { record?: string }[]>);
  return lists.flat().flatMap(({ record }) => record ?? []);
}

function addressesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    ADDRESSES.includes(name) && typeof inner === 'string' ? [inner] : addressesIn(inner),
  );
}
