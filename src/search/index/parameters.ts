import { decodeNames } from '../../text/coding/name-coding.ts';
import { NameTable } from '../names/name-table.ts';
import type { Directory } from './directory.ts';
import type { ParametersPart } from './parts.ts';
import type { SearchSubject } from './record.ts';

/** The names of input parameters by number, and the actions that have each. */
export class Parameters {
  readonly names: readonly string[];
  readonly table: NameTable;
  readonly #directory: Directory;
  /** For each name, the actions that take it: indexes of {@link Parameters.#actionPlaces}. */
  readonly #takenBy: number[][];
  readonly #actionPlaces: (readonly [entry: number, place: number, service: number])[];

  constructor(part: ParametersPart, directory: Directory) {
    this.names = decodeNames(part.names);
    this.table = new NameTable(this.names);
    this.#directory = directory;
    this.#actionPlaces = directory.actionPlaces.flatMap((places, action) =>
      places.map((at, place) => {
        return [directory.codeCount + action, place, directory.serviceOfAction(at)] as const;
      }),
    );
    this.#takenBy = this.names.map(() => []);
    for (const [actionPlace, names] of part.ofActionPlaces.entries())
      for (const name of names) this.#takenBy[name]?.push(actionPlace);
  }

  /** The number of actions that take a parameter of the name. */
  sharesOf(parameter: number): number {
    return this.#takenBy[parameter]?.length ?? 0;
  }

  /** Whether an action of the service takes it. */
  belongsTo(parameter: number, service: number): boolean {
    const actions = this.#takenBy[parameter] ?? [];
    return actions.some((action) => this.#actionPlaces[action]?.[2] === service);
  }

  /** The number of actions that take it, of one service or of all. */
  countOf(parameter: number, service?: number): number {
    const actions = this.#takenBy[parameter] ?? [];
    if (service === undefined) return actions.length;
    return actions.filter((action) => this.#actionPlaces[action]?.[2] === service).length;
  }

  /** The parameter in each action that takes it, of one service or of all, up to a limit. */
  subjectsOf(parameter: number, limit: number, service?: number): SearchSubject[] {
    const subjects: SearchSubject[] = [];
    for (const actionPlace of this.#takenBy[parameter] ?? []) {
      if (subjects.length >= limit) break;
      const [entry, place, ofService] = this.#actionPlaces[actionPlace] ?? [0, 0, 0];
      if (service !== undefined && ofService !== service) continue;
      const action = this.#directory.actionSubject(entry, place);
      const name = this.names[parameter] ?? '';
      subjects.push({ ...action, kind: 'parameter', name, action: action.name });
    }
    return subjects;
  }
}
