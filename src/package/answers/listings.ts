import {
  decodeErrors,
  type EncodedErrors,
  type EncodedStatement,
} from '../library/encoded/errors.ts';
import { decodeKinds, type EncodedHistories } from '../library/encoded/histories.ts';
import type { EncodedMeaning } from '../library/encoded/meaning.ts';
import type { ServiceRecord, SiteHistory } from '../library/types.ts';
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
  /** The position of its history. */
  history: number,
  /** Set where the service no longer lists the code. */
  removed?: 1,
];

/** The first line of the listings: to what the others refer by position. */
export interface ListingsHead {
  readonly pages: EncodedErrors['sources'];
  readonly histories: Pick<EncodedHistories, 'releases' | 'kinds'>;
}

interface Listings {
  /** The lines by their code. */
  readonly lines: ReadonlyMap<string, string>;
  readonly sources: EncodedErrors['sources'];
  readonly histories: readonly (readonly SiteHistory[])[];
}

let listings: Promise<Listings> | undefined;

/** The records of the services that list, or listed, any of the codes, each once and with these codes only. */
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
    removedErrors: [...(one.removedErrors ?? []), ...(other.removedErrors ?? [])],
  };
}

async function servicesListing(code: string): Promise<ServiceRecord[]> {
  listings ??= readListings();
  const { lines, sources, histories } = await listings;
  const line = lines.get(code);
  if (line === undefined) return [];
  const [, listed]: [string, EncodedListing[]] = JSON.parse(line);
  return listed.map((listing) => {
    const [service, name, apiVersions, statements, rows, meaning, sites, history, removed] =
      listing;
    const encoded = { apiVersions, sources, statements: [statements], actions: rows, sites };
    const own = [histories[history] ?? []];
    const { errors, actions } = decodeErrors(service, [code], encoded, [meaning], own);
    return removed
      ? { service, name, apiVersions, errors: [], actions: [], removedErrors: errors }
      : { service, name, apiVersions, errors, actions };
  });
}

async function readListings(): Promise<Listings> {
  const [head = '', ...lines] = (await readBeside('listings.ndjson')).split('\n');
  const { pages, histories }: ListingsHead = JSON.parse(head);
  // A line begins with its code, which has no character that JSON escapes: `["InternalError",…`.
  const byCode = new Map(lines.map((line) => [line.slice(2, line.indexOf('"', 2)), line]));
  return { lines: byCode, sources: pages, histories: decodeKinds(histories) };
}

/** Whether an action lists any code. It looks for its name in all listings, and reads only those that have it. */
export async function listsAnyCode(service: string, action: string): Promise<boolean> {
  listings ??= readListings();
  const { lines } = await listings;
  const name = JSON.stringify(action);
  for (const line of lines.values()) {
    if (!line.includes(name)) continue;
    const [, listed]: [string, EncodedListing[]] = JSON.parse(line);
    const isListed = ([owner, , , , rows]: EncodedListing) =>
      owner === service && rows.some(([one]) => one === action);
    if (listed.some(isListed)) return true;
  }
  return false;
}
