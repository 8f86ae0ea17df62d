import { NameTable } from '../names/name-table.ts';
import type { Found } from '../query/hit.ts';
import { type Query, readQuery } from '../query/query.ts';
import { textWords } from '../strings/text-words.ts';
import { atOnce, giveWay, inSlices, type Steps } from '../strings/time-slices.ts';
import { type TopicResult, TopicSearch } from '../words/explaining-pages.ts';
import { WordIndex } from '../words/word-index.ts';
import type { WordSearch } from '../words/word-search.ts';
import { Directory } from './directory.ts';
import { find, findInPaste, type Sources } from './find.ts';
import { makeNameWords } from './name-words.ts';
import { Parameters } from './parameters.ts';
import { type DescriptionsPart, type NamesPart, type ParametersPart, readPart } from './parts.ts';
import { resultOf, type SearchResult } from './result.ts';
import type { TypeSearch } from './type-search.ts';

export type { TopicResult } from '../words/explaining-pages.ts';
export type { SearchResult } from './result.ts';

/** How a search is bounded. */
export interface SearchOptions {
  /**
   * How many results at most.
   * @default 20
   */
  limit?: number;
}

/** Results, and how many there are without a limit. */
export interface SearchResults {
  /** Best first, as many as were asked for. */
  results: SearchResult[];
  /** How many records the query means: at least this many when it is {@link MAX_COUNTED}. */
  total: number;
}

/** Further than this no search counts. */
export const MAX_COUNTED = 1_000;
/** How much of a list data types of the very name take, where names fill it. */
const TYPES_SHARE = 0.25;

/**
 * Makes an index ready that answers by name, in one task of well under 50 ms.
 * @throws {SyntaxError | RangeError} when the text is not the names part of `serializeIndex`.
 */
export function openIndex(namesJson: string): SearchIndex {
  return new SearchIndex(readPart<NamesPart>(namesJson));
}

/** The search: made by {@link openIndex}, then given the other parts as they arrive. */
export class SearchIndex {
  readonly #directory: Directory;
  readonly #sources: Sources;
  #words: WordSearch | undefined;
  #descriptions: DescriptionsPart | undefined;
  #topics: TopicSearch | undefined;

  constructor(part: NamesPart) {
    const directory = new Directory(part);
    this.#directory = directory;
    this.#sources = {
      directory,
      table: new NameTable(directory.names),
      words: () => this.#wordSearch(),
      parameters: undefined,
      types: undefined,
      descriptionsOf: (entry) => this.#descriptionsOf(entry),
    };
  }

  /**
   * Makes ready in slices what finds letters and words within names, so that the first such query
   * need not do it at once.
   */
  async prepare(): Promise<void> {
    await this.#sources.table.prepare();
    await giveWay();
    if (this.#words) return;
    const words = await inSlices(makeNameWords(this.#directory));
    this.#words ??= words;
  }

  /**
   * Makes the words of descriptions count, in slices that keep the page responsive; until it is
   * done, searches answer as before. Meant to be called once.
   * @throws {SyntaxError | RangeError} when the text is not the descriptions part.
   */
  async addDescriptions(json: string): Promise<void> {
    const part = readPart<DescriptionsPart>(json);
    await giveWay();
    await this.prepare();
    const words = this.#wordSearch();
    const index = await inSlices(indexDescriptions(part, words));
    await giveWay();
    index.sort();
    words.addField(index);
    this.#descriptions = part;
    this.#topics = new TopicSearch(part.topics ?? []);
  }

  /**
   * Makes input parameters findable, behind the codes and actions of the same name.
   * @throws {SyntaxError | RangeError} when the text is not the parameters part.
   */
  async addParameters(json: string): Promise<void> {
    const part = readPart<ParametersPart>(json);
    await giveWay();
    const parameters = new Parameters(part, this.#directory);
    await giveWay();
    await parameters.table.prepare();
    this.#sources.parameters = parameters;
  }

  /**
   * Makes data types findable, behind the codes and actions that hold the same letters. What finds them is
   * given by `openTypes`, so that only those who search them have it.
   */
  async addTypes(make: (directory: Directory) => Promise<TypeSearch>): Promise<void> {
    this.#sources.types = await make(this.#directory);
  }

  /**
   * The records that a query means, best first: a name or its beginning, words, a typo, a service
   * with words, a pasted response. Takes any text; an empty one gives an empty list.
   */
  search(input: string, { limit = 20 }: SearchOptions = {}): SearchResult[] {
    return this.#search(input, limit, limit).results;
  }

  /**
   * The same with the number of records that there are beyond the limit, for saying `20 of 431`. A data
   * type of the very name is listed in any case: the last places are its, where the limit leaves it out.
   * Takes up to twice as long; counts to {@link MAX_COUNTED} at most.
   */
  searchAll(input: string, { limit = 20 }: SearchOptions = {}): SearchResults {
    return this.#search(input, limit, MAX_COUNTED, Math.floor(limit * TYPES_SHARE));
  }

  /**
   * The pages that explain what a query is about, best first; none before descriptions are added. They
   * stand apart, so that they never displace a name.
   */
  searchTopics(input: string, { limit = 2 }: SearchOptions = {}): TopicResult[] {
    return this.#topics?.find(readQuery(input), limit) ?? [];
  }

  #search(input: string, limit: number, maxCounted: number, places = 0): SearchResults {
    const query = readQuery(input);
    if (query.folded === '' || !(limit > 0)) return { results: [], total: 0 };
    const findAll = query.isPaste ? findInPaste : find;
    const found = findAll(this.#sources, query, maxCounted);
    const results = this.#resultsOf(found, limit, query);
    const called = found.filter(({ isCalledType }) => isCalledType);
    keepAmong(results, this.#resultsOf(called, places, query));
    const total = found.reduce((sum, one) => sum + this.#countOf(one), 0);
    return { results, total: Math.min(total, maxCounted) };
  }

  #resultsOf(all: readonly Found[], limit: number, query: Query): SearchResult[] {
    const results: SearchResult[] = [];
    for (const found of all) {
      if (results.length >= limit) break;
      for (const { subject, descriptions } of this.#expand(found, limit - results.length))
        results.push(resultOf(subject, descriptions, found, query));
    }
    return results.slice(0, limit);
  }

  /** How many records an entry stands for. */
  #countOf({ entry, service }: Found): number {
    const other = this.#otherOf(entry);
    if (!other) return this.#directory.countOf(entry, service);
    return other.names?.countOf(other.number, service) ?? 0;
  }

  /** Those records, of a parameter or a data type at most so many. */
  #expand({ entry, service }: Found, limit: number) {
    const other = this.#otherOf(entry);
    if (other) {
      const subjects = other.names?.subjectsOf(other.number, limit, service) ?? [];
      return subjects.map((subject) => ({ subject, descriptions: [] as string[] }));
    }
    return this.#directory.subjectsOf(entry, service).map(({ subject, place }) => {
      const all = this.#descriptionsOf(entry);
      const own = subject.kind === 'action' ? all.slice(place, place + 1) : all;
      return { subject, descriptions: own.filter((text) => text !== '') };
    });
  }

  /** What is no name of the directory: a parameter or a data type, by its number there. */
  #otherOf(entry: number) {
    if (entry < 0) return { names: this.#sources.types?.types, number: -1 - entry };
    const number = entry - this.#directory.names.length;
    return number < 0 ? undefined : { names: this.#sources.parameters, number };
  }

  /** The search by words, made when it is first needed: most of what is typed is part of a name. */
  #wordSearch(): WordSearch {
    this.#words ??= atOnce(makeNameWords(this.#directory));
    return this.#words;
  }

  #descriptionsOf(entry: number): readonly string[] {
    const { codeCount, actionCount } = this.#directory;
    if (entry < codeCount) return this.#descriptions?.codes[entry] ?? [];
    if (entry < codeCount + actionCount)
      return this.#descriptions?.actions[entry - codeCount] ?? [];
    return this.#directory.productNames(entry);
  }
}

/** Gives some results the last places of a full list, unless it has the first of them. */
function keepAmong(results: SearchResult[], kept: readonly SearchResult[]): void {
  const [first] = kept;
  if (!first || results.some(({ record }) => record.path === first.record.path)) return;
  results.splice(results.length - kept.length, kept.length, ...kept);
}

/** Enters the words of all descriptions. */
function* indexDescriptions(part: DescriptionsPart, words: WordSearch): Steps<WordIndex> {
  const index = new WordIndex();
  for (const [entry, texts] of [...part.codes, ...part.actions].entries()) {
    words.enter(index, entry, textWords(texts.join(' ')));
    yield;
  }
  return index;
}
