import { decodeFront } from '../lib/front-coding.ts';
import { wordsOf } from '../lib/words.ts';
import type { Directory } from './directory.ts';
import { addBeginnings, addInside, addSimilar, type NameScope } from './name-search.ts';
import { NameTable } from './name-table.ts';
import type { TypesPart } from './parts.ts';
import type { Query } from './query.ts';
import { RANK } from './ranks.ts';
import type { SearchSubject } from './record.ts';
import { giveWay, inSlices, type Steps } from './slices.ts';
import { TopList } from './top-list.ts';
import { WordIndex } from './word-index.ts';
import { WordSearch } from './word-search.ts';

/** How data types are looked for. */
export interface TypeScope {
  limit: number;
  /** Whether names a typo away are looked for where no other holds the query. */
  mayHaveTypos: boolean;
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
  readonly #words: WordSearch;
  /** For each name, the numbers of versions. */
  readonly #places: readonly (readonly number[])[];

  private constructor(places: ReadonlyMap<string, readonly number[]>, directory: Directory) {
    this.names = [...places.keys()];
    this.#places = [...places.values()];
    this.#directory = directory;
    this.#table = new NameTable(this.names);
    this.#words = new WordSearch(this.names.length);
  }

  /** Makes them ready in slices that keep the page responsive. */
  static async make({ ofVersions }: TypesPart, directory: Directory): Promise<DataTypes> {
    const types = new DataTypes(placesOf(ofVersions), directory);
    await giveWay();
    await types.#table.prepare();
    types.#words.addField(await inSlices(types.#indexWords()));
    return types;
  }

  /**
   * The numbers of the types that a query means, best first: a name or its beginning, letters within
   * one; failing these, all the words of one, or a typo.
   */
  find(query: Query, { limit, mayHaveTypos, service }: TypeScope) {
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
    if (found.size > 0) return found.items;
    const isOneWord = !/\s/.test(query.text);
    if (!isOneWord)
      take(OTHERWISE, (hits) => this.#words.addMatches(query.words, scope.accepts, hits, 0));
    else if (mayHaveTypos) take(OTHERWISE, (hits) => addSimilar(scope, query, hits));
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

  *#indexWords(): Steps<WordIndex> {
    const index = new WordIndex();
    for (const [type, name] of this.names.entries()) {
      this.#words.enter(index, type, wordsOf(name));
      yield;
    }
    return index;
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
