import type { Edition } from '../../schema/facts/edition.ts';
import type { Hit } from '../query/hit.ts';
import type { Query } from '../query/query.ts';
import type { SearchKind, SearchSubject } from './record.ts';
import { resultOf, type SearchResult } from './result.ts';
import type { Sources } from './sources.ts';

/** The maximum numbers of results of kinds; a kind that is left out has none. */
export type KindLimits = Readonly<Partial<Record<SearchKind, number>>>;

/** The results of hits, best first, up to a limit of all and of each kind. */
export function resultsOf(
  sources: Sources,
  hits: readonly Hit[],
  query: Query,
  limit: number,
  limits?: KindLimits,
): SearchResult[] {
  const results: SearchResult[] = [];
  const taken = new Map<SearchKind, number>();
  for (const hit of hits) {
    if (results.length >= limit) break;
    const kind = kindOf(sources, hit);
    const before = taken.get(kind) ?? 0;
    const ofKind = limits ? (limits[kind] ?? 0) - before : Number.POSITIVE_INFINITY;
    const most = Math.min(limit - results.length, ofKind);
    const own = expand(sources, hit, most).slice(0, Math.max(0, most));
    taken.set(kind, before + own.length);
    for (const { subject, descriptions } of own)
      results.push(resultOf(subject, descriptions, hit, query, sources.retryOf(hit.entry)));
  }
  return results;
}

/** The number of records of hits, by kind. */
export function countsOf(sources: Sources, hits: readonly Hit[]): Map<SearchKind, number> {
  const counts = new Map<SearchKind, number>();
  for (const hit of hits) {
    const kind = kindOf(sources, hit);
    counts.set(kind, (counts.get(kind) ?? 0) + countOf(sources, hit));
  }
  return counts;
}

/** Whether the service of a hit has a record of it. */
export function isOfService(sources: Sources, hit: Hit): boolean {
  const { entry, service } = hit;
  if (service === undefined || otherOf(sources, entry)) return countOf(sources, hit) > 0;
  return sources.directory.belongsTo(entry, service);
}

function kindOf({ directory }: Sources, { entry }: Hit): SearchKind {
  if (entry < 0) return 'type';
  return entry < directory.names.length ? directory.kindOf(entry) : 'parameter';
}

/** Whether the site of a hit has a record of it. */
export function isOfSite(sources: Sources, hit: Hit): boolean {
  return hit.site === undefined || countOf(sources, hit) > 0;
}

/** The number of records of an entry; of parameters and data types, those of both sites. */
function countOf(sources: Sources, hit: Hit): number {
  const { entry, service, site } = hit;
  const other = otherOf(sources, entry);
  if (!other && site !== undefined) return subjectsOf(sources, hit).length;
  if (!other) return sources.directory.countOf(entry, service);
  return other.names?.countOf(other.number, service) ?? 0;
}

/** The records of an entry; of a parameter or a data type, at most the limit. */
function expand(sources: Sources, hit: Hit, limit: number) {
  const { entry, service, site } = hit;
  const other = otherOf(sources, entry);
  if (other) {
    const subjects = other.names?.subjectsOf(other.number, limit, service) ?? [];
    const own = subjects.filter((subject) => isOn(subject, site));
    return own.map((subject) => ({ subject, descriptions: [] as string[] }));
  }
  return subjectsOf(sources, hit).map(({ subject, place }) => {
    const all = sources.descriptionsOf(entry);
    const own = subject.kind === 'action' ? all.slice(place, place + 1) : all;
    return { subject, descriptions: own.filter((text) => text !== '') };
  });
}

/** The records of a name of the directory on the site of a hit. */
function subjectsOf({ directory }: Sources, { entry, service, site }: Hit) {
  return directory.subjectsOf(entry, service).filter(({ subject }) => isOn(subject, site));
}

function isOn({ sites }: SearchSubject, site: Edition | undefined): boolean {
  return site === undefined || sites === undefined || sites.includes(site);
}

/** The parameters or data types with the number of the entry there; `undefined` for a name of the directory. */
function otherOf({ directory, parameters, types }: Sources, entry: number) {
  if (entry < 0) return { names: types?.types, number: -1 - entry };
  const number = entry - directory.names.length;
  return number < 0 ? undefined : { names: parameters, number };
}
