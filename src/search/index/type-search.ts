import {
  addBeginnings,
  addHolding,
  addInside,
  addSimilar,
  type NameScope,
} from '../names/name-search.ts';
import { type Found, narrowedRank } from '../query/hit.ts';
import type { Query } from '../query/query.ts';
import { RANK } from '../query/ranks.ts';
import { giveWay } from '../strings/time-slices.ts';
import { TopList } from '../strings/top-list.ts';
import { DataTypes } from './data-types.ts';
import type { Directory } from './directory.ts';
import { readPart, type TypesPart } from './parts.ts';

/** A query without the service that it names. */
interface Narrowed {
  service: number;
  rest: Query;
}

/** The very name, names that have the query's letters, names that hold its words or are typos away, or none. */
type Others = 'exact' | 'named' | 'resembling' | 'none';

type Ranking = ReadonlyMap<number, number>;

/** How a type ranks that begins with the query, by the way that it does. */
const BEGINNING: Ranking = new Map([
  [RANK.exact, RANK.type],
  [RANK.otherCase, RANK.type + 0.5],
  [RANK.alike, RANK.typeAlike],
  [RANK.onward, RANK.typePrefix],
  [RANK.prefix, RANK.typePrefix],
  [RANK.inside, RANK.typePrefix],
]);
/** The same for other types. */
const OTHERWISE: Ranking = new Map([
  [RANK.inside, RANK.typeInside],
  [RANK.words, RANK.typeWords],
  [RANK.similar, RANK.similarType],
]);

/**
 * Reads the types part of an index, and gives what makes it ready with the index's names.
 * @throws {SyntaxError | RangeError} when the text is not the types part.
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

/** Finds data types by name, apart from codes, actions and parameters, which it leaves as they are found. */
export class TypeSearch {
  readonly types: DataTypes;
  readonly #haveDots: boolean;

  constructor(types: DataTypes) {
    this.types = types;
    this.#haveDots = types.names.some((name) => name.includes('.'));
  }

  /** The types that a query means, of all and of the service in it, beside what else it finds. */
  find(query: Query, narrowed: Narrowed | undefined, found: readonly Found[], limit: number) {
    // Most of what is typed or pasted with a dot is a code.
    if (query.text.includes('.') && !this.#haveDots) return [];
    const others = othersIn(found, narrowed);
    const ofAll = this.#findAmong(query, others, limit);
    if (!narrowed) return ofAll;
    const { service, rest } = narrowed;
    const called = new Set(ofAll.flatMap(({ entry, isCalledType }) => (isCalledType ? entry : [])));
    const ofService = this.#findAmong(rest, others, limit, service).map((one): Found => {
      const isCalledType = one.isCalledType || called.has(one.entry);
      return { ...one, rank: narrowedRank(one.rank, rest), service, isCalledType };
    });
    return [...ofService, ...ofAll];
  }

  /**
   * A name or its beginning; then, where nothing else has the very name, letters within one. Where nothing
   * else has the letters, names that hold the words, or are typos away: one typo, where others are.
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
      if (/\s/.test(query.text)) take(OTHERWISE, (hits) => addHolding(scope, query, hits));
      else take(OTHERWISE, (hits) => addSimilar(scope, query, hits, maxEdits));
    }
    return found.items.map(({ value, rank }): Found => {
      return { entry: -1 - value, rank, isCalledType: rank < RANK.typePrefix };
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

/** How near to the query that comes which was found. */
function othersIn(found: readonly Found[], narrowed: Narrowed | undefined): Others {
  const wordsInService = narrowed ? narrowedRank(RANK.words, narrowed.rest) : RANK.words;
  if (found.some(({ rank }) => rank < RANK.pasted)) return 'exact';
  const areNamed = found.some(
    ({ rank, service }) => rank < (service === undefined ? RANK.words : wordsInService),
  );
  if (areNamed) return 'named';
  return found.length > 0 ? 'resembling' : 'none';
}
