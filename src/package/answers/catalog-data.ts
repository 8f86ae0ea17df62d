import type { Counts } from '../../schema/facts/manifest.ts';
import { type NamesPart, readPart } from '../../search/index/parts.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import { decodeNames } from '../../text/coding/name-coding.ts';
import { hasHan } from '../../text/han-pairs.ts';
import { catalogUpdatedAt, catalogVersion } from '../library/index.ts';
import { readBeside } from './read-beside.ts';

/** The size of the catalog, and how fresh it is. */
export interface CatalogStats {
  /** The package's version. */
  readonly version: string;
  /** The latest date that a source states. */
  readonly updatedAt: string | null;
  readonly counts: Counts;
}

/** Counts the records that the catalog was built from. */
export async function readStats(): Promise<CatalogStats> {
  const counts: Counts = JSON.parse(await readBeside('counts.json'));
  return { version: catalogVersion(), updatedAt: catalogUpdatedAt(), counts };
}

/** The names that options and completion accept. */
export interface CatalogNames {
  /** Each service with its product's name, where one is known. */
  readonly services: readonly { readonly service: string; readonly name: string | null }[];
  /** The names of actions, each once. */
  readonly actions: readonly string[];
}

/** Lists services and actions. */
export async function readNames(): Promise<CatalogNames> {
  const part = readPart<NamesPart>(await readBeside('names.json'));
  const services = part.services.map(([service = '', name = null]) => ({ service, name }));
  return { services, actions: decodeNames(part.actions) };
}

/** The services that have an action, by its name; also those whose permissions alone name it. */
export async function readActionOwners(): Promise<ReadonlyMap<string, readonly string[]>> {
  const part = readPart<NamesPart>(await readBeside('names.json'));
  const ownerAt = (place: number) => (place < 0 ? -1 - place : (part.versions[place]?.[0] ?? -1));
  return new Map(
    decodeNames(part.actions).map((action, index) => {
      const owners = new Set(part.actionPlaces[index]?.map(ownerAt));
      return [action, [...owners].flatMap((owner) => part.services[owner]?.[0] ?? [])];
    }),
  );
}

/** The search over the names of codes, actions and services. */
export async function openNames(): Promise<SearchIndex> {
  const [{ openIndex }, names] = await Promise.all([
    import('../../search/index/search-index.ts'),
    readBeside('names.json'),
  ]);
  return openIndex(names);
}

/**
 * The search over names and descriptions, and what only past releases had; {@link prepareFor} loads what a query needs
 * besides.
 */
export async function openSearch(): Promise<SearchIndex> {
  const [index, descriptions, removed] = await Promise.all([
    openNames(),
    readBeside('descriptions.json'),
    readBeside('removed-records.json'),
  ]);
  await index.addDescriptions(descriptions);
  await index.addRemoved(removed);
  return index;
}

/** Loads what the China site says about codes, unless it is loaded, for a query in Chinese. */
export async function prepareFor(index: SearchIndex, query: string): Promise<void> {
  if (hasHan(query) && !index.sources.statements)
    index.addStatements(await readBeside('statements.json'));
}
