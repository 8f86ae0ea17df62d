import type { EncodedListing, ListingsHead } from '../../answers/listings.ts';
import type { EncodedErrors, EncodedStatement } from '../../library/encoded/errors.ts';
import { encodeSites, sitesAt } from '../../library/encoded/sites.ts';
import type { PackedErrors } from '../encode-errors.ts';
import { encodeHistories } from '../encode-histories.ts';
import type { GeneratedFile } from '../generated-file.ts';
import type { CatalogPlan } from '../plan-catalog.ts';
import type { PlannedService } from '../plan-service.ts';

type EncodedPage = EncodedErrors['sources'][number];

/** An action's row for one code, and its position among the service's actions. */
interface ActionAt {
  at: number;
  row: EncodedErrors['actions'][number];
}

/**
 * Writes the listings of each code, one line for each code: the command reads one line instead of the
 * modules of all services that list the code, more than a hundred for some codes. Codes that a service no longer
 * lists are marked. The first line contains the pages and the histories, to which the other lines refer by position.
 */
export function renderListings({ codes, services }: CatalogPlan): GeneratedFile {
  const pages = pagesOf(services);
  const positions = new Map([...pages.keys()].map((id, position) => [id, position]));
  const { records, ...histories } = encodeHistories(services.flatMap((one) => one.histories));
  const kinds = records.split(' ').map((place) => Number.parseInt(place, 36));
  const listings = new Map<string, EncodedListing[]>(codes.map((code) => [code, []]));
  let at = 0;
  for (const planned of services) {
    const past = { ...planned.removed, codes: planned.removedCodes };
    const rows = [
      ...listingsIn(planned, planned, positions),
      ...listingsIn(planned, past, positions),
    ];
    for (const [index, { code, row }] of rows.entries()) {
      const known = listings.get(code) ?? [];
      const history = kinds[at + index] ?? 0;
      known.push(index < planned.codes.length ? [...row, history] : [...row, history, 1]);
      listings.set(code, known);
    }
    at += planned.histories.length;
  }
  const head: ListingsHead = { pages: [...pages.values()], histories };
  const lines = [head, ...listings].map((line) => JSON.stringify(line));
  return { path: 'tcerr/listings.ndjson', text: `${lines.join('\n')}\n` };
}

/** The listing of each code of a service, without its history. */
function listingsIn(
  { service, name }: PlannedService,
  packed: PackedErrors,
  positions: ReadonlyMap<string, number>,
) {
  const { codes, errors, meanings } = packed;
  const actions = actionsByCode(packed);
  return codes.map((code, index) => {
    const own = actions[index] ?? [];
    const row = [
      ...([service, name, errors.apiVersions, placeSources(errors, index, positions)] as const),
      ...([own.map(({ row: action }) => action), meanings[index] ?? 0] as const),
      sitesIn(errors, index, own),
    ] as const;
    return { code, row };
  });
}

function pagesOf(services: readonly PlannedService[]): Map<string, EncodedPage> {
  const all = services.flatMap(({ errors, removed }) => [
    ...errors.sources,
    ...removed.errors.sources,
  ]);
  return new Map(all.map((page) => [page[0], page]));
}

/** The statements of one code; positions among the service's pages become positions among all pages. */
function placeSources(
  { statements, sources }: EncodedErrors,
  index: number,
  positions: ReadonlyMap<string, number>,
): EncodedStatement[] {
  return (statements[index] ?? []).map(([text, ...own]) => [
    text,
    ...own.flatMap((source) => positions.get(sources[source]?.[0] ?? '') ?? []),
  ]);
}

/** For each code of a service, the actions that list it, each with this code only. */
function actionsByCode({ codes, errors }: PackedErrors): ActionAt[][] {
  const byCode = codes.map((): ActionAt[] => []);
  for (const [at, [action, version, ...listed]] of errors.actions.entries())
    for (const index of listed) byCode[index]?.push({ at, row: [action, version, 0] });
  return byCode;
}

/** The sites of one code and of its actions. */
function sitesIn(
  { sites: [codes, actions] }: EncodedErrors,
  index: number,
  own: readonly ActionAt[],
): EncodedErrors['sites'] {
  return [
    encodeSites([sitesAt(codes, index)]),
    encodeSites(own.map(({ at }) => sitesAt(actions, at))),
  ];
}
