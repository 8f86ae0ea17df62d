import { decodeNames } from '../../text/coding/name-coding.ts';
import { hasHan } from '../../text/han-pairs.ts';
import { COMMON_PLACE, type NamesPart, SITE_LETTERS } from './parts.ts';
import type { SearchKind, SearchSubject } from './record.ts';

const [COMMON_BONUS, SHARED_BONUS, MAX_BONUS] = [0.03, 0.01, 0.08];

/**
 * The names of codes, actions and services by number (in that order), and the records of each: the name of an action
 * has one record for every service version that has the action.
 */
export class Directory {
  readonly names: readonly string[];
  /** For each action name, its places; see {@link NamesPart.actionPlaces}. */
  readonly actionPlaces: readonly (readonly number[])[];
  readonly codeCount: number;
  readonly actionCount: number;
  readonly #part: NamesPart;
  readonly #serviceIds: readonly string[];
  readonly #serviceIndex: Map<string, number>;
  #entriesOf: ReadonlyMap<string, readonly number[]> | undefined;
  /** For each action name, the number of places of those before it. */
  #firstPlaces: readonly number[] | undefined;

  constructor(part: NamesPart) {
    const codes = decodeNames(part.codes);
    const actions = decodeNames(part.actions);
    this.#part = part;
    this.#serviceIds = part.services.map(([id]) => id ?? '');
    this.#serviceIndex = new Map(this.#serviceIds.map((id, index) => [id, index]));
    this.names = [...codes, ...actions, ...this.#serviceIds];
    this.codeCount = codes.length;
    this.actionCount = actions.length;
    this.actionPlaces = part.actionPlaces;
  }

  kindOf(entry: number): SearchKind {
    if (entry < this.codeCount) return 'error';
    return entry < this.codeCount + this.actionCount ? 'action' : 'service';
  }

  /** The number of services or service versions that share the name. */
  sharesOf(entry: number): number {
    return this.#placesOf(entry).length;
  }

  /** How much a code comes before others that match as well: more, if it is common or many services have it. */
  bonusOf(entry: number): number {
    if (entry >= this.codeCount) return 0;
    const places = this.#placesOf(entry);
    const common = places.includes(COMMON_PLACE) ? COMMON_BONUS : 0;
    return Math.min(MAX_BONUS, common + SHARED_BONUS * Math.log2(places.length));
  }

  /** The number of a service; `undefined` if there is no such service. */
  serviceNumber(id: string): number | undefined {
    return this.#serviceIndex.get(id);
  }

  /** The id of a service by its number. */
  serviceId(service: number): string {
    return this.#serviceIds[service] ?? '';
  }

  /** The number of the service that a place of an action belongs to. */
  serviceOfAction(place: number): number {
    return place < 0 ? -1 - place : (this.#part.versions[place]?.[0] ?? -1);
  }

  /** The entries of a service, sorted; empty if there is no such service. */
  entriesOf(id: string): readonly number[] {
    this.#entriesOf ??= entriesByService(this);
    return this.#entriesOf.get(id) ?? [];
  }

  /** Whether a service has a record of the name. */
  belongsTo(entry: number, service: number): boolean {
    const places = this.#placesOf(entry);
    if (this.kindOf(entry) !== 'action') return places.includes(service);
    return places.some((place) => this.serviceOfAction(place) === service);
  }

  /** The records of the name, of one service or of all; each with the index of its description. */
  subjectsOf(entry: number, service?: number): { subject: SearchSubject; place: number }[] {
    if (this.kindOf(entry) !== 'action') return [{ subject: this.#sharedSubject(entry), place: 0 }];
    return this.#placesOf(entry).flatMap((at, place) => {
      const isIncluded = service === undefined || this.serviceOfAction(at) === service;
      return isIncluded ? [{ subject: this.actionSubject(entry, place), place }] : [];
    });
  }

  /** The number of records that {@link subjectsOf} returns. */
  countOf(entry: number, service?: number): number {
    if (this.kindOf(entry) !== 'action') return 1;
    const places = this.#placesOf(entry);
    if (service === undefined) return places.length;
    return places.filter((place) => this.serviceOfAction(place) === service).length;
  }

  /** The record of an action at one of its places, counted from 0. */
  actionSubject(entry: number, place: number): SearchSubject {
    const at = this.#placesOf(entry)[place] ?? 0;
    const name = this.names[entry] ?? '';
    return { kind: 'action', name, ...this.ownerAt(at), ...this.#sitesOf(entry, place) };
  }

  /** The service and the API version of a place of an action. */
  ownerAt(place: number): Pick<SearchSubject, 'services' | 'apiVersion'> {
    const services = [this.serviceId(this.serviceOfAction(place))];
    const version = this.#part.versions[place];
    return { services, ...(version && { apiVersion: version[1] }) };
  }

  /** The names of a service's product. */
  productNames(entry: number): readonly string[] {
    return this.#part.services[entry - this.codeCount - this.actionCount]?.slice(1) ?? [];
  }

  /** Each service, with the names of its product in Chinese. */
  serviceNames(): (readonly [service: string, names: readonly string[]])[] {
    return this.#serviceIds.map((id, service) => {
      const names = this.#part.services[service]?.slice(1) ?? [];
      return [id, names.filter(hasHan)];
    });
  }

  #sharedSubject(entry: number): SearchSubject {
    const kind = this.kindOf(entry);
    const name = this.names[entry] ?? '';
    const sites = this.#sitesOf(entry);
    if (kind === 'service') return { kind, name, services: [name], ...sites };
    const places = this.#placesOf(entry);
    const services = places.flatMap((place) => this.#serviceIds[place] ?? []);
    return {
      kind,
      name,
      services,
      ...(places.includes(COMMON_PLACE) && { common: true }),
      ...sites,
    };
  }

  /** The sites of an entry, of an action at one of its places; nothing if all have it. */
  #sitesOf(entry: number, place = 0): Pick<SearchSubject, 'sites'> {
    const { codeSites, actionSites, serviceSites } = this.#part;
    const action = entry - this.codeCount;
    let letter = codeSites?.[entry];
    if (action >= this.actionCount) letter = serviceSites?.[action - this.actionCount];
    else if (action >= 0) letter = actionSites?.[this.#firstPlaceOf(action) + place];
    const sites = SITE_LETTERS.get(letter ?? '');
    return sites ? { sites } : {};
  }

  #firstPlaceOf(action: number): number {
    let before = 0;
    this.#firstPlaces ??= this.actionPlaces.map(({ length }) => {
      before += length;
      return before - length;
    });
    return this.#firstPlaces[action] ?? 0;
  }

  /** The numbers of the services of an entry, each once. */
  servicesOf(entry: number): number[] {
    const isAction = this.kindOf(entry) === 'action';
    const places = this.#placesOf(entry).filter((place) => isAction || place !== COMMON_PLACE);
    return [...new Set(isAction ? places.map((place) => this.serviceOfAction(place)) : places)];
  }

  #placesOf(entry: number): readonly number[] {
    if (entry < this.codeCount) return this.#part.codePlaces[entry] ?? [];
    const action = entry - this.codeCount;
    if (action < this.actionCount) return this.actionPlaces[action] ?? [];
    return [action - this.actionCount];
  }
}

/** The entries of each service, sorted. */
function entriesByService(directory: Directory): Map<string, number[]> {
  const entries = new Map<string, number[]>();
  for (const entry of directory.names.keys()) {
    for (const service of directory.servicesOf(entry)) {
      const id = directory.serviceId(service);
      const known = entries.get(id);
      if (known) known.push(entry);
      else entries.set(id, [entry]);
    }
  }
  return entries;
}
