import { Directory } from './directory.ts';
import { find, findInPaste, type Sources } from './find.ts';
import { NameTable } from './name-table.ts';
import { makeNameWords } from './name-words.ts';
import { Parameters } from './parameters.ts';
import { type DescriptionsPart, type NamesPart, type ParametersPart, readPart } from './parts.ts';
import { readQuery } from './query.ts';
import { resultOf, type SearchResult } from './result.ts';
import { giveWay, inSlices } from './slices.ts';
import { textWords } from './text-words.ts';
import { WordIndex } from './word-index.ts';
import type { WordSearch } from './word-search.ts';

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

  constructor(part: NamesPart) {
    const directory = new Directory(part);
    this.#directory = directory;
    this.#sources = {
      directory,
      table: new NameTable(directory.names),
      words: () => this.#wordSearch(),
      parameters: undefined,
      descriptionsOf: (entry) => this.#descriptionsOf(entry),
    };
  }

  /** Makes the search by words ready in slices, so that the first such query need not do it at once. */
  async prepareWords(): Promise<void> {
    await this.#wordSearchInSlices();
  }

  /**
   * Makes the words of descriptions count, in slices that keep the page responsive; until it is
   * done, searches answer as before. Meant to be called once.
   * @throws {SyntaxError | RangeError} when the text is not the descriptions part.
   */
  async addDescriptions(json: string): Promise<void> {
    const part = readPart<DescriptionsPart>(json);
    await giveWay();
    const words = await this.#wordSearchInSlices();
    const index = new WordIndex();
    const texts = [...part.codes, ...part.actions];
    await inSlices(texts.length, (entry) => {
      words.enter(index, entry, textWords((texts[entry] ?? []).join(' ')));
    });
    await giveWay();
    index.sort();
    words.addField(index);
    this.#descriptions = part;
  }

  /**
   * Makes input parameters findable, behind the codes and actions of the same name.
   * @throws {SyntaxError | RangeError} when the text is not the parameters part.
   */
  async addParameters(json: string): Promise<void> {
    const part = readPart<ParametersPart>(json);
    await giveWay();
    this.#sources.parameters = new Parameters(part, this.#directory);
  }

  /**
   * The records that a query means, best first: a name or its beginning, words, a typo, a service
   * with words, a pasted response. Takes any text; an empty one gives an empty list.
   */
  search(input: string, { limit = 20 }: SearchOptions = {}): SearchResult[] {
    return this.#search(input, limit, limit).results;
  }

  /**
   * The same with the number of records that there are beyond the limit, for saying `20 of 431`.
   * Takes up to twice as long; counts to {@link MAX_COUNTED} at most.
   */
  searchAll(input: string, { limit = 20 }: SearchOptions = {}): SearchResults {
    return this.#search(input, limit, MAX_COUNTED);
  }

  #search(input: string, limit: number, maxCounted: number): SearchResults {
    const query = readQuery(input);
    if (query.folded === '' || !(limit > 0)) return { results: [], total: 0 };
    const findAll = query.isPaste ? findInPaste : find;
    const results: SearchResult[] = [];
    let total = 0;
    for (const { entry, rank, service, isOther } of findAll(this.#sources, query, maxCounted)) {
      for (const { subject, descriptions } of this.#expand(entry, maxCounted - total, service)) {
        if (results.length < limit)
          results.push(resultOf(subject, descriptions, { rank, isOther }, query));
        if (total < maxCounted) total++;
      }
    }
    return { results, total };
  }

  /** The records that an entry stands for. */
  #expand(entry: number, limit: number, service?: number) {
    const parameter = entry - this.#directory.names.length;
    if (parameter >= 0) {
      const id = service === undefined ? undefined : this.#directory.serviceId(service);
      const subjects = this.#sources.parameters?.subjectsOf(parameter, limit, id) ?? [];
      return subjects.map((subject) => ({ subject, descriptions: [] as string[] }));
    }
    return this.#directory.subjectsOf(entry, service).map(({ subject, place }) => {
      const all = this.#descriptionsOf(entry);
      const own = subject.kind === 'action' ? all.slice(place, place + 1) : all;
      return { subject, descriptions: own.filter((text) => text !== '') };
    });
  }

  /** The search by words, made when it is first needed: most of what is typed is part of a name. */
  #wordSearch(): WordSearch {
    if (!this.#words) {
      const making = makeNameWords(this.#directory);
      for (const entry of this.#directory.names.keys()) making.step(entry);
      this.#words = making.finish();
    }
    return this.#words;
  }

  /** The same, made in slices; a search meanwhile may have made it first. */
  async #wordSearchInSlices(): Promise<WordSearch> {
    if (this.#words) return this.#words;
    const making = makeNameWords(this.#directory);
    await inSlices(this.#directory.names.length, making.step);
    this.#words ??= making.finish();
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
