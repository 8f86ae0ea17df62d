import {
  addBeginnings,
  addContaining,
  addInside,
  addSimilar,
  type NameScope,
} from '../names/name-search.ts';
import { type Hit, narrowedRank } from '../query/hit.ts';
import type { Query } from '../query/query.ts';
import { RANK } from '../query/ranks.ts';
import { giveWay } from '../strings/time-slices.ts';
import { TopList } from '../strings/top-list.ts';
import { DataTypes } from './data-types.ts';
import type { Directory } from './directory.ts';
import { readPart, type TypesPart } from './parts.ts';

/** The service that a query names, and the rest of the query. */
interface Narrowed {
  service: number;
  rest: Query;
}

/** The best match among other records: the exact name, the query's letters, its words or typos, or nothing. */
type Others = 'exact' | 'named' | 'resembling' | 'none';

type Ranking = ReadonlyMap<number, number>;

/** The rank of a type that begins with the query, by the rank of the match. */
const BEGINNING: Ranking = new Map([
  [RANK.exact, RANK.type],
  [RANK.otherCase, RANK.type + 0.5],
  [RANK.alike, RANK.typeAlike],
  [RANK.onward, RANK.typePrefix],
  [RANK.prefix, RANK.typePrefix],
  [RANK.inside, RANK.typePrefix],
]);
/** The rank of other types, by the rank of the match. */
const OTHERWISE: Ranking = new Map([
  [RANK.inside, RANK.typeInside],
  [RANK.words, RANK.typeWords],
  [RANK.similar, RANK.similarType],
]);

/**
 * Reads the types part of an index and returns a function that prepares the search with the index's names.
 * @throws {SyntaxError | RangeError} if the text is not the types part.
 */
export function openTypes(json: string): (directory: Directory) => Promise<TypeSearch> {
  const part = readPart<TypesPart>(json);
  return async (directory) => {
    await giveWay();
    const types = new DataTypes(part, directory);
    await giveWay();
    await types.table.prepare();
    return new TypeSearch(types);
  };
}

/** Finds data types by name, separately from codes, actions and parameters. */
export class TypeSearch {
  readonly types: DataTypes;
  readonly #haveDots: boolean;

  constructor(types: DataTypes) {
    this.types = types;
    this.#haveDots = types.names.some((name) => name.includes('.'));
  }

  /** The types that match a query, of all services and of the service in it, given the other hits. */
  find(query: Query, narrowed: Narrowed | undefined, found: readonly Hit[], limit: number) {
    // Most queries with a dot are codes.
    if (query.text.includes('.') && !this.#haveDots) return [];
    const others = othersIn(found, narrowed);
    const ofAll = this.#findAmong(query, others, limit);
    if (!narrowed) return ofAll;
    const { service, rest } = narrowed;
    const called = new Set(ofAll.flatMap(({ entry, isExactType }) => (isExactType ? entry : [])));
    const ofService = this.#findAmong(rest, others, limit, service).map((one): Hit => {
      const isExactType = one.isExactType || called.has(one.entry);
      return { ...one, rank: narrowedRank(one.rank, rest), service, isExactType };
    });
    return [...ofService, ...ofAll];
  }

  /**
   * Adds types that begin with the query; then, unless another record has the exact name, types that contain its
   * letters. If no other record contains the letters, adds types that contain the words or are typos away: only one
   * typo if other records are.
   */
  #findAmong(query: Query, others: Others, limit: number, service?: number) {
    const scope = this.#scopeOf(service);
    const found = new TopList<number>(limit);
    const take = (ranking: Ranking, add: (hits: TopList<number>) => unknown) => {
      const hits = new TopList<number>(limit);
      add(hits);
      for (const { value, rank } of hits.items)
        found.add(value, (ranking.get(Math.floor(rank)) ?? RANK.similarType) + (rank % 1));
    };
    take(BEGINNING, (hits) => addBeginnings(scope, query, hits));
    if (others !== 'exact') take(OTHERWISE, (hits) => addInside(scope, query, hits));
    if (found.size === 0 && (others === 'none' || others === 'resembling')) {
      const maxEdits = others === 'none' ? undefined : 1;
      if (/\s/.test(query.text)) take(OTHERWISE, (hits) => addContaining(scope, query, hits));
      else take(OTHERWISE, (hits) => addSimilar(scope, query, hits, maxEdits));
    }
    return found.items.map(({ value, rank }): Hit => {
      return { entry: -1 - value, rank, isExactType: rank < RANK.typePrefix };
    });
  }

  #scopeOf(service: number | undefined): NameScope {
    const { names, table } = this.types;
    return {
      names,
      table,
      sharesOf: (type) => this.types.countOf(type),
      accepts: (type) => service === undefined || this.types.countOf(type, service) > 0,
    };
  }
}

/** The best match among the hits. */
function othersIn(found: readonly Hit[], narrowed: Narrowed | undefined): Others {
  const wordsInService = narrowed ? narrowedRank(RANK.words, narrowed.rest) : RANK.words;
  if (found.some(({ rank }) => rank < RANK.pasted)) return 'exact';
  const areNamed = found.some(
    ({ rank, service }) => rank < (service === undefined ? RANK.words : wordsInService),
  );
  if (areNamed) return 'named';
  return found.length > 0 ? 'resembling' : 'none';
}
