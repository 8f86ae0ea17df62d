import { decodeFront } from '../../text/coding/front-coding.ts';
import { NameTable } from '../names/name-table.ts';
import type { Directory } from './directory.ts';
import type { TypesPart } from './parts.ts';
import type { SearchSubject } from './record.ts';

/** The names of data types by number, and the service versions that have each. */
export class DataTypes {
  readonly names: readonly string[];
  readonly table: NameTable;
  readonly #directory: Directory;
  /** For each name, the numbers of versions. */
  readonly #places: readonly (readonly number[])[];

  constructor({ ofVersions }: TypesPart, directory: Directory) {
    const places = placesOf(ofVersions);
    this.names = [...places.keys()];
    this.table = new NameTable(this.names);
    this.#directory = directory;
    this.#places = [...places.values()];
  }

  /** The number of service versions that have a type, of one service or of all. */
  countOf(type: number, service?: number): number {
    return this.#placesIn(type, service).length;
  }

  /** The type in each service version that has it, of one service or of all, up to a limit. */
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
