import type { Edition } from '../../schema/facts/edition.ts';
import { TermReader } from '../glossary/term-reader.ts';
import { NameTable } from '../names/name-table.ts';
import type { Hit } from '../query/hit.ts';
import { type Query, readQuery } from '../query/query.ts';
import { StatementSearch } from '../statements/statement-search.ts';
import type { StatementsPart } from '../statements/statements-part.ts';
import { atOnce, giveWay, inSlices } from '../strings/time-slices.ts';
import { ExplainingPageSearch, type ExplainingResult } from '../words/explaining-pages.ts';
import type { WordSearch } from '../words/word-search.ts';
import { Directory } from './directory.ts';
import { find, findInPaste } from './find.ts';
import { countsOf, isOfService, isOfSite, type KindLimits, resultsOf } from './hit-results.ts';
import { indexDescriptions, makeNameWords } from './name-words.ts';
import { Parameters } from './parameters.ts';
import {
  type DescriptionsPart,
  type NamesPart,
  type ParametersPart,
  RETRY_LETTERS,
  type RemovedPart,
  readPart,
} from './parts.ts';
import type { SearchResult, SearchResults } from './result.ts';
import type { Sources } from './sources.ts';
import type { TypeSearch } from './type-search.ts';
import { withRemovedResults } from './with-removed.ts';

export type { ExplainingResult } from '../words/explaining-pages.ts';
export type { SearchResult, SearchResults } from './result.ts';

/** The bounds of a search. */
export interface SearchOptions {
  /** The maximum number of results. @default 20 */
  limit?: number;
  /** The maximum numbers of results of kinds; a kind that is left out has none. */
  limits?: KindLimits | undefined;
  /** The only service to search. */
  service?: string | undefined;
  /** The site to search; what only the other one has is left out. */
  site?: Edition | undefined;
}

/** No search counts beyond this number. */
export const MAX_COUNTED = 1_000;
/** The share of a full list that is reserved for data types whose name is the query. */
const TYPES_SHARE = 0.25;

/**
 * Opens an index in which names can be searched, in one task of well under 50 ms.
 * @throws {SyntaxError | RangeError} if the text is not the names part of `serializeIndex`.
 */
export function openIndex(namesJson: string): SearchIndex {
  return new SearchIndex(readPart<NamesPart>(namesJson));
}

/** The search. {@link openIndex} creates it; the other parts are added as they arrive. */
export class SearchIndex {
  /** The latest date that a source of the content states, `2026-08-21`; `undefined` if none does. */
  readonly updatedOn: string | undefined;
  readonly #directory: Directory;
  /** The parts that are loaded; what is added later appears in it. */
  readonly sources: Sources;
  #words: WordSearch | undefined;
  #descriptions: DescriptionsPart | undefined;
  #explaining: ExplainingPageSearch | undefined;
  #terms: TermReader | undefined;
  #removed: SearchIndex | undefined;

  constructor(part: NamesPart) {
    const directory = new Directory(part);
    this.updatedOn = part.updatedOn;
    this.#directory = directory;
    this.sources = {
      directory,
      table: new NameTable(directory.names),
      words: () => this.#wordSearch(),
      parameters: undefined,
      types: undefined,
      statements: undefined,
      removed: undefined,
      terms: () => this.#termReader(),
      descriptionsOf: (entry) => this.#descriptionsOf(entry),
      retryOf: (entry) => RETRY_LETTERS.get(this.#descriptions?.retries?.[entry] ?? ''),
    };
  }

  /**
   * Prepares the search for letters and words within names in time slices, so that the first such query does not have
   * to do it in one go.
   */
  async prepare(): Promise<void> {
    await this.sources.table.prepare();
    await giveWay();
    if (this.#words) return;
    const words = await inSlices(makeNameWords(this.#directory));
    this.#words ??= words;
  }

  /**
   * Makes the words of descriptions searchable, in time slices that keep the page responsive. Until it resolves,
   * searches work as before. Call it once.
   * @throws {SyntaxError | RangeError} if the text is not the descriptions part.
   */
  async addDescriptions(json: string): Promise<void> {
    await this.#addDescriptions(readPart<DescriptionsPart>(json));
  }

  async #addDescriptions(part: DescriptionsPart): Promise<void> {
    await giveWay();
    await this.prepare();
    const words = this.#wordSearch();
    const index = await inSlices(indexDescriptions(part, words));
    await giveWay();
    index.sort();
    words.addField(index);
    this.#descriptions = part;
    this.#explaining = new ExplainingPageSearch(part.explainingPages ?? []);
  }

  /**
   * Makes input parameters searchable; they rank after codes and actions of the same name.
   * @throws {SyntaxError | RangeError} if the text is not the parameters part.
   */
  async addParameters(json: string): Promise<void> {
    const part = readPart<ParametersPart>(json);
    await giveWay();
    const parameters = new Parameters(part, this.#directory);
    await giveWay();
    await parameters.table.prepare();
    this.sources.parameters = parameters;
  }

  /**
   * Makes data types searchable; they rank after codes and actions that contain the same letters.
   * @param make the result of `openTypes`; a parameter, so that only pages that search data types load that code.
   */
  async addTypes(make: (directory: Directory) => Promise<TypeSearch>): Promise<void> {
    this.sources.types = await make(this.#directory);
  }

  /**
   * Makes the statements of the China site searchable, for queries in Chinese.
   * @throws {SyntaxError | RangeError} if the text is not the statements part.
   */
  addStatements(json: string): void {
    this.sources.statements = new StatementSearch(readPart<StatementsPart>(json));
  }

  /**
   * Makes what only past releases had searchable. It comes after everything else, unless a name of it is the query.
   * @throws {SyntaxError | RangeError} if the text is not the removed part.
   */
  async addRemoved(json: string): Promise<void> {
    const { names, descriptions } = readPart<RemovedPart>(json);
    const removed = new SearchIndex(names);
    await removed.#addDescriptions(descriptions);
    this.#removed = removed;
    this.sources.removed = removed.sources;
  }

  /**
   * The records that match a query, best first. The query may be a name or its beginning, words, a name with typos, a
   * service with words, or a pasted response; any text is allowed. An empty one gives an empty list.
   */
  search(input: string, { limit = 20, ...options }: SearchOptions = {}): SearchResult[] {
    return this.#search(input, { ...options, limit }, limit).results;
  }

  /**
   * Like {@link search}, with the total number of matching records, as in `20 of 431`. A data type whose name is the
   * query is always listed: if the limit leaves it out, it takes the last places. Takes up to twice as long and counts
   * up to {@link MAX_COUNTED}.
   */
  searchAll(input: string, { limit = 20, ...options }: SearchOptions = {}): SearchResults {
    const places = options.limits ? 0 : Math.floor(limit * TYPES_SHARE);
    return this.#search(input, { ...options, limit }, MAX_COUNTED, places);
  }

  /**
   * The pages that explain the subject of a query, best first; empty before descriptions are added. They are separate
   * from the records, so that they never displace a name.
   */
  searchExplainingPages(input: string, { limit = 2 }: SearchOptions = {}): ExplainingResult[] {
    return this.#explaining?.find(readQuery(input), limit, this.#termReader()) ?? [];
  }

  #search(
    input: string,
    { limit, limits, service, site }: SearchOptions & { limit: number },
    maxCounted: number,
    places = 0,
  ): SearchResults {
    const query = readQuery(input);
    if (query.folded === '' || !(limit > 0)) return { results: [], total: 0, counts: new Map() };
    const hits = this.#find(query, maxCounted, service).map((hit) => ({ ...hit, site }));
    const found = hits.filter((hit) => isOfSite(this.sources, hit));
    const results = resultsOf(this.sources, found, query, limit, limits);
    const called = found.filter(({ isExactType }) => isExactType);
    keepAmong(results, resultsOf(this.sources, called, query, places));
    const counts = countsOf(this.sources, found);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const own = { results, total: Math.min(total, maxCounted), counts };
    if (!this.#removed) return own;
    const removed = this.#removed.#search(input, { limit, limits, service, site }, maxCounted);
    return withRemovedResults(own, removed, { limit, maxCounted });
  }

  /** The hits of a query, all or those of one service. */
  #find(query: Query, maxCounted: number, id: string | undefined): readonly Hit[] {
    const service = id === undefined ? undefined : this.#directory.serviceNumber(id);
    const found = query.isPaste
      ? findInPaste(this.sources, query, maxCounted)
      : find(this.sources, query, maxCounted, service);
    if (service === undefined) return found;
    const own = found.map((hit) => ({ ...hit, service }));
    return own.filter((hit) => isOfService(this.sources, hit));
  }

  /** The search by words. It is created on first use, because most queries are parts of names. */
  #wordSearch(): WordSearch {
    this.#words ??= atOnce(makeNameWords(this.#directory));
    return this.#words;
  }

  /** The reader of terms. It is created on first use, because most queries are names. */
  #termReader(): TermReader | undefined {
    const { glossary } = this.#descriptions ?? {};
    if (glossary) this.#terms ??= new TermReader(glossary, this.#directory.serviceNames());
    return this.#terms;
  }

  #descriptionsOf(entry: number): readonly string[] {
    const { codeCount, actionCount } = this.#directory;
    if (entry < codeCount) return this.#descriptions?.codes[entry] ?? [];
    if (entry < codeCount + actionCount)
      return this.#descriptions?.actions[entry - codeCount] ?? [];
    return this.#directory.productNames(entry);
  }
}

/** Puts `kept` in the last places of a full list, unless the list contains the first of them already. */
function keepAmong(results: SearchResult[], kept: readonly SearchResult[]): void {
  const [first] = kept;
  if (!first || results.some(({ record }) => record.path === first.record.path)) return;
  results.splice(results.length - kept.length, kept.length, ...kept);
}
