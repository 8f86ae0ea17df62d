import type { EncodedListing } from '../../answers/listings.ts';
import type { EncodedErrors, EncodedStatement } from '../../library/encoded/errors.ts';
import { encodeSites, sitesAt } from '../../library/encoded/sites.ts';
import type { GeneratedFile } from '../generated-file.ts';
import type { CatalogPlan, PlannedService } from '../plan-catalog.ts';

type EncodedPage = EncodedErrors['sources'][number];

/** An action's row for one code, and its position among the service's actions. */
interface ActionAt {
  at: number;
  row: EncodedErrors['actions'][number];
}

/**
 * Writes the listings of each code, one line for each code: the command reads one line instead of the
 * modules of all services that list the code, more than a hundred for some codes. The first line
 * contains the pages, to which the other lines refer by position.
 */
export function renderListings({ codes, services }: CatalogPlan): GeneratedFile {
  const pages = pagesOf(services);
  const positions = new Map([...pages.keys()].map((id, position) => [id, position]));
  const listings = new Map<string, EncodedListing[]>(codes.map((code) => [code, []]));
  for (const planned of services) {
    const actions = actionsByCode(planned);
    for (const [index, code] of planned.codes.entries()) {
      const own = actions[index] ?? [];
      const statements = placeSources(planned.errors, index, positions);
      const { service, name, errors, meanings } = planned;
      listings
        .get(code)
        ?.push([
          ...([service, name, errors.apiVersions, statements] as const),
          ...([
            own.map(({ row }) => row),
            meanings[index] ?? 0,
            sitesIn(errors, index, own),
          ] as const),
        ]);
    }
  }
  const lines = [[...pages.values()], ...listings].map((line) => JSON.stringify(line));
  return { path: 'tcerr/listings.ndjson', text: `${lines.join('\n')}\n` };
}

function pagesOf(services: readonly PlannedService[]): Map<string, EncodedPage> {
  const all = services.flatMap(({ errors }) => errors.sources);
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
function actionsByCode({ codes, errors }: PlannedService): ActionAt[][] {
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
