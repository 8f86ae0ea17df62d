import {
  decodeErrors,
  type EncodedErrors,
  type EncodedStatement,
} from '../library/encoded/errors.ts';
import type { EncodedMeaning } from '../library/encoded/meaning.ts';
import type { ServiceRecord } from '../library/types.ts';
import { readBeside } from './read-beside.ts';

/** What one service says of one code; sources are positions among the pages of all services. */
export type EncodedListing = readonly [
  service: string,
  name: string,
  apiVersions: readonly string[],
  statements: readonly EncodedStatement[],
  actions: EncodedErrors['actions'],
  meaning: EncodedMeaning | 0,
  sites: EncodedErrors['sites'],
];

interface Listings {
  /** The lines by their code. */
  readonly lines: ReadonlyMap<string, string>;
  readonly sources: EncodedErrors['sources'];
}

let listings: Promise<Listings> | undefined;

/** The records of the services that list any of the codes, each once and with these codes only. */
export async function recordsListing(codes: readonly string[]): Promise<ServiceRecord[]> {
  const records = new Map<string, ServiceRecord>();
  for (const code of new Set(codes))
    for (const record of await servicesListing(code)) {
      const known = records.get(record.service);
      records.set(record.service, known ? joined(known, record) : record);
    }
  return [...records.values()];
}

function joined(one: ServiceRecord, other: ServiceRecord): ServiceRecord {
  return {
    ...one,
    errors: [...one.errors, ...other.errors],
    actions: [...one.actions, ...other.actions],
  };
}

async function servicesListing(code: string): Promise<ServiceRecord[]> {
  listings ??= readListings();
  const { lines, sources } = await listings;
  const line = lines.get(code);
  if (line === undefined) return [];
  const [, listed]: [string, EncodedListing[]] = JSON.parse(line);
  return listed.map(([service, name, apiVersions, statements, actions, meaning, sites]) => ({
    service,
    name,
    apiVersions,
    ...decodeErrors(
      service,
      [code],
      { apiVersions, sources, statements: [statements], actions, sites },
      [meaning],
    ),
  }));
}

async function readListings(): Promise<Listings> {
  const [pages = '[]', ...lines] = (await readBeside('listings.ndjson')).split('\n');
  // A line begins with its code, which has no character that JSON escapes: `["InternalError",…`.
  const byCode = new Map(lines.map((line) => [line.slice(2, line.indexOf('"', 2)), line]));
  return { lines: byCode, sources: JSON.parse(pages) };
}
