import type { Glossary } from '../../schema/reviewed/glossary.ts';
import { encodeFront } from '../../text/coding/front-coding.ts';
import { encodeNames } from '../../text/coding/name-coding.ts';
import { compareText } from '../../text/compare-text.ts';
import { encodeStatements, type StatementsPart } from '../statements/statements-part.ts';
import { fold } from '../strings/fold.ts';
import type { ExplainingPage } from '../words/explaining-pages.ts';
import {
  COMMON_PLACE,
  type DescriptionsPart,
  type IndexParts,
  type NamesPart,
  PART_FORMAT,
  type ParametersPart,
  RETRY_LETTERS,
  type RemovedPart,
  SITE_LETTERS,
  type TypesPart,
} from './parts.ts';
import type { SearchKind, SearchRecord } from './record.ts';

/** Longer descriptions are truncated: those of codes are short, and those of actions begin with the essence. */
const MAX_LENGTH = { error: 300, action: 120 } as const;

/** What an index contains besides records. */
export interface Reviewed {
  pages?: readonly ExplainingPage[];
  /** The latest date that a source of the records states. */
  updatedOn?: string | undefined;
  glossary?: Glossary;
}

/**
 * Serializes the search index of records and explaining pages. The same records in any order give the same texts;
 * pages are listed in the given order.
 * @throws {RangeError} if a record names a service, a parameter an action, or a data type a version that does not
 * exist.
 */
export function serializeIndex(
  records: readonly SearchRecord[],
  { pages = [], updatedOn, glossary }: Reviewed = {},
): IndexParts {
  const listed = records.filter(({ removed }) => !removed);
  const tables = new Tables(listed);
  const codes = groupByName(listed, 'error');
  const actions = groupByName(listed, 'action');
  const parts: { [Part in keyof IndexParts]: unknown } = {
    names: namesPart(listed, tables, updatedOn),
    descriptions: {
      ...descriptionsPart(codes, actions),
      ...(pages.length > 0 && { explainingPages: [...pages] }),
      ...(glossary && { glossary }),
    } satisfies DescriptionsPart,
    parameters: parametersPart(listed, actions),
    types: typesPart(listed, tables),
    statements: statementsPart(codes),
    removed: removedPart(records),
  };
  const texts = Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part)]);
  return Object.fromEntries(texts);
}

type Named = readonly (readonly [name: string, records: SearchRecord[]])[];

function namesPart(
  records: readonly SearchRecord[],
  tables: Tables,
  updatedOn: string | undefined,
): NamesPart {
  const codes = groupByName(records, 'error');
  const actions = groupByName(records, 'action');
  return {
    format: PART_FORMAT,
    ...(updatedOn && { updatedOn }),
    services: tables.services,
    ...sitesPart(
      'serviceSites',
      groupByName(records, 'service').map(([, [first]]) => first),
    ),
    versions: tables.versions,
    codes: encodeNames(codes.map(([name]) => name)),
    codePlaces: codes.map(([, same]) => tables.placesOfCode(same)),
    ...sitesPart(
      'codeSites',
      codes.map(([, [first]]) => first),
    ),
    actions: encodeNames(actions.map(([name]) => name)),
    actionPlaces: actions.map(([, same]) => same.map((record) => tables.placeOf(record))),
    ...sitesPart(
      'actionSites',
      actions.flatMap(([, same]) => same),
    ),
  };
}

function descriptionsPart(codes: Named, actions: Named): DescriptionsPart {
  return {
    format: PART_FORMAT,
    codes: codes.map(([, same]) => wordings(same)),
    actions: actions.map(([, same]) =>
      same.map(({ descriptions: [text = ''] }) => truncate(text, MAX_LENGTH.action)),
    ),
    ...retriesPart(codes),
  };
}

/** The removed records, with the services that they belonged to. */
function removedPart(records: readonly SearchRecord[]): RemovedPart {
  const removed = records.filter((record) => record.removed);
  const owners = new Set(removed.flatMap(({ services }) => services));
  const services = records.filter(({ kind, name }) => kind === 'service' && owners.has(name));
  const own = [...services, ...removed];
  return {
    format: PART_FORMAT,
    names: namesPart(own, new Tables(own), undefined),
    descriptions: descriptionsPart(groupByName(own, 'error'), groupByName(own, 'action')),
  };
}

/** The kinds of records that define the service versions. */
const VERSIONED: ReadonlySet<SearchKind> = new Set(['action', 'type']);

/** The numbered services and versions that places refer to. */
class Tables {
  readonly services: string[][];
  readonly versions: [number, string][];
  readonly #serviceIndex: Map<string, number>;
  readonly #versionIndex: Map<string, number>;

  constructor(records: readonly SearchRecord[]) {
    this.services = groupByName(records, 'service').map(([name, [record]]) => [
      name,
      ...(record?.descriptions ?? []),
    ]);
    this.#serviceIndex = new Map(this.services.map(([id], index) => [id as string, index]));
    const versions = records
      .filter(({ kind, apiVersion }) => VERSIONED.has(kind) && apiVersion !== undefined)
      .map(placeKey);
    const distinct = [...new Set(versions)].sort();
    this.#versionIndex = new Map(distinct.map((key, index) => [key, index]));
    this.versions = distinct.map((key) => {
      const [service = '', apiVersion = ''] = key.split(' ');
      return [this.#indexOf(service), apiVersion];
    });
  }

  placesOfCode(same: readonly SearchRecord[]): number[] {
    const places = same.flatMap(({ services }) => services).map((id) => this.#indexOf(id));
    if (same.some(({ common }) => common) || places.length === 0) places.push(COMMON_PLACE);
    return [...new Set(places)].sort((a, b) => a - b);
  }

  placeOf(record: SearchRecord): number {
    if (record.apiVersion === undefined) return -1 - this.#indexOf(record.services[0] ?? '');
    return this.#versionIndex.get(placeKey(record)) as number;
  }

  #indexOf(service: string): number {
    const index = this.#serviceIndex.get(service);
    if (index === undefined) throw new RangeError(`no record of the service ${service}`);
    return index;
  }
}

function placeKey({ services, apiVersion }: SearchRecord): string {
  return `${services[0]} ${apiVersion ?? ''}`;
}

/** The records of one kind by name, sorted by folded name, then by place. */
function groupByName(
  records: readonly SearchRecord[],
  kind: SearchKind,
): [name: string, records: SearchRecord[]][] {
  const ofKind = records.filter((record) => record.kind === kind);
  const groups = [...Map.groupBy(ofKind, ({ name }) => name)];
  const keyed = groups.map(([name, same]) => ({ key: `${fold(name)} ${name}`, name, same }));
  keyed.sort((a, b) => compareText(a.key, b.key));
  return keyed.map(({ name, same }) => [
    name,
    same.sort((a, b) => compareText(placeKey(a), placeKey(b))),
  ]);
}

function statementsPart(codes: Named): StatementsPart {
  const pairs = codes.map(([, same]) => same.flatMap(({ statementPairs = [] }) => statementPairs));
  return { format: PART_FORMAT, ...encodeStatements(pairs) };
}

function wordings(same: readonly SearchRecord[]): string[] {
  const texts = same.flatMap(({ descriptions }) => descriptions);
  return [...new Set(texts.map((text) => truncate(text, MAX_LENGTH.error)))];
}

function retriesPart(codes: Named): { retries?: string } {
  const letters = new Map([...RETRY_LETTERS].map(([letter, answer]) => [answer, letter]));
  const retries = codes.map(([, [record]]) => (record?.retry && letters.get(record.retry)) ?? ' ');
  return retries.every((letter) => letter === ' ') ? {} : { retries: retries.join('') };
}

/** A letter of {@link SITE_LETTERS} for each record, or a space; nothing if each is of both sites. */
function sitesPart<Key extends string>(key: Key, records: readonly (SearchRecord | undefined)[]) {
  const letterOf = new Map([...SITE_LETTERS].map(([letter, sites]) => [sites.join(), letter]));
  const letters = records
    .map((record) => letterOf.get(record?.sites?.join() ?? '') ?? ' ')
    .join('');
  return (letters.trim() === '' ? {} : { [key]: letters }) as { [K in Key]?: string };
}

/** Truncates a text after a whole word and adds `…`. */
function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const head = text.slice(0, maxLength - 1);
  const space = head.lastIndexOf(' ');
  return `${space > 0 ? head.slice(0, space) : head}…`;
}

function parametersPart(
  records: readonly SearchRecord[],
  actions: readonly [string, SearchRecord[]][],
): ParametersPart {
  const names = groupByName(records, 'parameter');
  const ofPlace = new Map<string, number[]>();
  for (const [, same] of actions)
    for (const action of same) ofPlace.set(`${placeKey(action)} ${action.name}`, []);
  for (const [index, [name, same]] of names.entries()) {
    for (const record of same) {
      const parameters = ofPlace.get(`${placeKey(record)} ${record.action}`);
      if (!parameters) throw new RangeError(`no record of the action that ${name} belongs to`);
      parameters.push(index);
    }
  }
  return {
    format: PART_FORMAT,
    names: encodeNames(names.map(([name]) => name)),
    ofActionPlaces: [...ofPlace.values()],
  };
}

function typesPart(records: readonly SearchRecord[], tables: Tables): TypesPart {
  const ofVersions = tables.versions.map((): string[] => []);
  for (const [name, same] of groupByName(records, 'type')) {
    for (const record of same) {
      const names = ofVersions[tables.placeOf(record)];
      if (!names) throw new RangeError(`no version of a service that the data type ${name} is of`);
      names.push(name);
    }
  }
  return { format: PART_FORMAT, ofVersions: ofVersions.map(encodeFront) };
}
