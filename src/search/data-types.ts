import { decodeFront } from '../lib/front-coding.ts';
import type { Directory } from './directory.ts';
import { addBeginnings, addHolding, addInside, addSimilar, type NameScope } from './name-search.ts';
import { NameTable } from './name-table.ts';
import type { TypesPart } from './parts.ts';
import type { Query } from './query.ts';
import { RANK } from './ranks.ts';
import type { SearchSubject } from './record.ts';
import { giveWay } from './slices.ts';
import { TopList } from './top-list.ts';

/** Names that the query's letters are in, names that hold its words or are typos away, or none. */
export type Others = 'named' | 'resembling' | 'none';

/** How data types are looked for. */
export interface TypeScope {
  limit: number;
  /** What codes, actions and parameters the query finds. */
  others: Others;
  /** The number of the service whose types alone are meant. */
  service?: number | undefined;
}

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
/** The same for other types; what is not here is left out. */
const OTHERWISE: Ranking = new Map([
  [RANK.inside, RANK.typeInside],
  [RANK.words, RANK.typeWords],
  [RANK.similar, RANK.similarType],
]);

/** The names of data types by number, and the service versions that have each. */
export class DataTypes {
  readonly names: readonly string[];
  readonly #directory: Directory;
  readonly #table: NameTable;
  /** For each name, the numbers of versions. */
  readonly #places: readonly (readonly number[])[];

  private constructor(places: ReadonlyMap<string, readonly number[]>, directory: Directory) {
    this.names = [...places.keys()];
    this.#places = [...places.values()];
    this.#directory = directory;
    this.#table = new NameTable(this.names);
  }

  /** Makes them ready in slices that keep the page responsive. */
  static async make({ ofVersions }: TypesPart, directory: Directory): Promise<DataTypes> {
    const types = new DataTypes(placesOf(ofVersions), directory);
    await giveWay();
    await types.#table.prepare();
    return types;
  }

  /**
   * The numbers of the types that a query means, best first: a name or its beginning, letters within one.
   * Where nothing else has them either, those that hold its words; then those typos away, one where others are.
   */
  find(query: Query, { limit, others, service }: TypeScope) {
    const scope: NameScope = {
      table: this.#table,
      names: this.names,
      sharesOf: (type) => this.countOf(type),
      accepts: (type) => service === undefined || this.countOf(type, service) > 0,
    };
    const found = new TopList<number>(limit);
    const take = (ranking: Ranking, add: (hits: TopList<number>) => unknown) => {
      const hits = new TopList<number>(limit);
      add(hits);
      for (const { value, rank } of hits.items) {
        const kind = ranking.get(Math.floor(rank));
        if (kind !== undefined) found.add(value, kind + (rank % 1));
      }
    };
    take(BEGINNING, (hits) => addBeginnings(scope, query, hits));
    take(OTHERWISE, (hits) => addInside(scope, query, hits));
    if (found.size > 0 || others === 'named') return found.items;
    const maxEdits = others === 'none' ? undefined : 1;
    if (query.words.length > 1) take(OTHERWISE, (hits) => addHolding(scope, query, hits));
    if (!/\s/.test(query.text)) take(OTHERWISE, (hits) => addSimilar(scope, query, hits, maxEdits));
    return found.items;
  }

  /** In how many service versions a type stands, of one service or of all. */
  countOf(type: number, service?: number): number {
    return this.#placesIn(type, service).length;
  }

  /** The type in each service version that has it, at most so many, of one service or of all. */
  subjectsOf(type: number, limit: number, service?: number): SearchSubject[] {
    const name = this.names[type] ?? '';
    const places = this.#placesIn(type, service).slice(0, limit);
    return places.map((place) => ({ kind: 'type', name, ...this.#directory.ownerAt(place) }));
  }

  #placesIn(type: number, service?: number): readonly number[] {
    const places = this.#places[type] ?? [];
    if (service === undefined) return places;
    return places.filter((place) => this.#directory.serviceOfAction(place) === service);
  }
}

function placesOf(ofVersions: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [version, names] of ofVersions.entries()) {
    for (const name of decodeFront(names)) {
      const known = places.get(name);
      if (known) known.push(version);
      else places.set(name, [version]);
    }
  }
  return places;
}
