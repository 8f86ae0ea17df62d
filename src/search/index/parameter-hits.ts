import { addBeginnings, addSimilar, type NameScope } from '../names/name-search.ts';
import type { Query } from '../query/query.ts';
import { type MatchKind, matchKindOf, RANK } from '../query/ranks.ts';
import { TopList } from '../strings/top-list.ts';
import type { Sources } from './sources.ts';

/** The maximum number of parameter names in the results. */
const MAX_PARAMETERS = 10;
/** The rank of a parameter by the kind of match. */
const PARAMETER_RANK: Partial<Record<MatchKind, number>> = {
  exact: RANK.parameter,
  similar: RANK.parameterAlike,
};

/** Adds parameters that are the query or begin with it. */
export function addParameters(
  sources: Sources,
  query: Query,
  top: TopList<number>,
  service: number | undefined,
): void {
  const hits = new TopList<number>(MAX_PARAMETERS);
  const scope = parameterScope(sources, service);
  if (scope) addBeginnings(scope, query, hits);
  for (const { value, rank } of hits.items) {
    const kind = PARAMETER_RANK[matchKindOf(rank)] ?? RANK.parameterPrefix;
    top.add(sources.directory.names.length + value, kind + (rank % 1));
  }
}

/** Adds parameters that are a typo away, after codes and actions that are. */
export function addSimilarParameters(
  sources: Sources,
  query: Query,
  top: TopList<number>,
  service: number | undefined,
  maxEdits: number | undefined,
): void {
  const hits = new TopList<number>(MAX_PARAMETERS);
  const scope = parameterScope(sources, service);
  if (scope) addSimilar(scope, query, hits, maxEdits);
  for (const { value, rank } of hits.items)
    top.add(sources.directory.names.length + value, RANK.similarParameter + (rank % 1));
}

/** The names of all parameters, or of those in actions of a service; `undefined` until they are loaded. */
function parameterScope(
  { parameters }: Sources,
  service: number | undefined,
): NameScope | undefined {
  if (!parameters) return undefined;
  return {
    table: parameters.table,
    names: parameters.names,
    sharesOf: (parameter) => parameters.sharesOf(parameter),
    accepts: (parameter) => service === undefined || parameters.belongsTo(parameter, service),
  };
}
