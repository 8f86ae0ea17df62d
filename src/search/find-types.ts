import type { DataTypes, Others } from './data-types.ts';
import { type Found, narrowedRank } from './found.ts';
import type { Query } from './query.ts';
import { RANK } from './ranks.ts';

/** A query without the service that it names. */
interface Narrowed {
  service: number;
  rest: Query;
}

/** The data types that a query means, beside what else was found of it, which they leave as it is. */
export function findTypes(
  types: DataTypes,
  query: Query,
  narrowed: Narrowed | undefined,
  found: readonly Found[],
  limit: number,
): Found[] {
  const others = othersIn(found, narrowed);
  const ofAll = types.find(query, { limit, others }).map(foundOf);
  if (!narrowed) return ofAll;
  const { service, rest } = narrowed;
  const called = new Set(ofAll.flatMap(({ entry, isCalledType }) => (isCalledType ? entry : [])));
  const ofService = types.find(rest, { limit, others, service }).map((hit) => {
    const { entry, isCalledType } = foundOf(hit);
    const rank = narrowedRank(hit.rank, rest);
    return { entry, rank, service, isCalledType: isCalledType || called.has(entry) };
  });
  return [...ofService, ...ofAll];
}

/** How near to the query that comes which was found. */
function othersIn(found: readonly Found[], narrowed: Narrowed | undefined): Others {
  const wordsInService = narrowed && narrowedRank(RANK.words, narrowed.rest);
  const areNamed = found.some(({ rank, service }) => {
    return rank < (service === undefined ? RANK.words : (wordsInService ?? RANK.words));
  });
  if (areNamed) return 'named';
  return found.length > 0 ? 'resembling' : 'none';
}

function foundOf({ value, rank }: { value: number; rank: number }) {
  return { entry: -1 - value, rank, isCalledType: rank < RANK.typePrefix };
}
