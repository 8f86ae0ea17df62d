import type { Edition } from '../../schema/facts/edition.ts';
import type { PublishedService } from '../../schema/published/service.ts';
import { compareText } from '../../text/compare-text.ts';
import type { EncodedErrors, EncodedStatement } from '../library/encoded/errors.ts';
import type { EncodedMeaning } from '../library/encoded/meaning.ts';
import { encodeSites, unionOfSites } from '../library/encoded/sites.ts';
import { encodeMeaning } from './encode-meaning.ts';

type Version = PublishedService['versions'][number];
type ListedError = Version['errors'][number];
type Source = PublishedService['sources'][number];

/** A list of codes and what is said about them, ready to be written. */
export interface PackedErrors {
  /** Each once, in order; then those that only actions name, where they were asked for. */
  readonly codes: readonly string[];
  readonly errors: EncodedErrors;
  /** What each code means; `0` where nobody has written it. */
  readonly meanings: readonly (EncodedMeaning | 0)[];
}

/**
 * Packs lists of codes as one: what each list says about a code is put together. The versions are
 * those of a service; the list of common codes has none. `named` are further codes that actions name.
 */
export function encodeErrors(
  listed: readonly ListedError[],
  versions: readonly Version[],
  sources: readonly Source[],
  named: readonly string[] = [],
): PackedErrors {
  const codes = [...new Set(listed.map(({ code }) => code))].sort(compareText);
  const pages = new PageTable(sources);
  const listingsByCode = Map.groupBy(listed, ({ code }) => code);
  const statements = codes.map((code) => encodeStatements(listingsByCode.get(code) ?? [], pages));
  const position = new Map([...codes, ...named].map((code, index) => [code, index]));
  const listedActions = versions
    .flatMap((version, index) => version.actions.map((action) => ({ ...action, version: index })))
    .sort((one, other) => compareText(one.action, other.action) || one.version - other.version);
  const actions = listedActions.map(
    ({ action, version, errorCodes }) =>
      [action, version, ...errorCodes.flatMap((code) => position.get(code) ?? [])] as const,
  );
  const sites = [
    encodeSites(codes.map((code) => sitesOf(listingsByCode.get(code) ?? []))),
    encodeSites(listedActions.map((action) => action.sites)),
  ] as const;
  const apiVersions = versions.map(({ apiVersion }) => apiVersion);
  // Versions of a service share their meanings.
  const meanings = codes.map((code) =>
    encodeMeaning(listingsByCode.get(code)?.[0]?.meaning ?? null),
  );
  return {
    codes: [...codes, ...named],
    meanings,
    errors: { apiVersions, sources: pages.used, statements, actions, sites },
  };
}

/** The sites that any listing has. */
function sitesOf(listings: readonly ListedError[]): readonly Edition[] {
  return unionOfSites(listings.map(({ sites }) => sites));
}

/** Equal wordings become one statement with the sources of all. */
function encodeStatements(listings: readonly ListedError[], pages: PageTable): EncodedStatement[] {
  const sourcesByText = new Map<string | 0, Set<number>>();
  const add = (text: string | 0, ids: readonly string[]) => {
    const known = sourcesByText.get(text) ?? new Set();
    for (const id of ids) known.add(pages.positionOf(id));
    sourcesByText.set(text, known);
  };
  for (const { statements } of listings) {
    for (const { text, sources } of statements) add(text, sources);
  }
  if (sourcesByText.size === 0) for (const { sources } of listings) add(0, sources);
  return Array.from(sourcesByText, ([text, positions]) => [text, ...positions]);
}

/** Gives each page that is referred to a position, in the order of first use. */
class PageTable {
  readonly used: EncodedErrors['sources'][number][] = [];
  readonly #positions = new Map<string, number>();
  readonly #sources: ReadonlyMap<string, Source>;

  constructor(sources: readonly Source[]) {
    this.#sources = new Map(sources.map((source) => [source.id, source]));
  }

  positionOf(id: string): number {
    const known = this.#positions.get(id);
    if (known !== undefined) return known;
    const source = this.#sources.get(id);
    this.#positions.set(id, this.used.length);
    const { url = null, title = null, updatedAt = null, site } = source ?? {};
    const page = [id, url, title, updatedAt] as const;
    this.used.push(site === 'china' ? [...page, site] : page);
    return this.used.length - 1;
  }
}
