/** The part of the benchmark that runs in a page: bundled for the browser, and called from Node by name. */
import type { IndexParts } from '../../src/search/index/parts.ts';
import { openIndex, type SearchIndex } from '../../src/search/index/search-index.ts';
import { openTypes } from '../../src/search/index/type-search.ts';
import { type Answer, answer } from './measure.ts';
import { watchThread } from './watch-thread.ts';

/** The milliseconds from the text of a part until it can be searched. */
export interface LoadTimes {
  names: number;
  descriptions: number;
  parameters: number;
  types: number;
}

/** Measures loading each part, one after another, in a new page. */
export async function timeLoad(): Promise<LoadTimes> {
  const [names, descriptions, parameters, types] = await Promise.all([
    fetchPart('names'),
    fetchPart('descriptions'),
    fetchPart('parameters'),
    fetchPart('types'),
  ]);
  const start = performance.now();
  const index = openIndex(names);
  const named = performance.now();
  await index.addDescriptions(descriptions);
  const described = performance.now();
  await index.addParameters(parameters);
  const taken = performance.now();
  await index.addTypes(openTypes(types));
  const complete = performance.now();
  return {
    names: named - start,
    descriptions: described - named,
    parameters: taken - described,
    types: complete - taken,
  };
}

/** Watches the thread while a new page fetches and loads all parts, as the site does. */
export async function watchLoad() {
  const stop = watchThread();
  await load();
  return stop();
}

let loading: Promise<SearchIndex> | undefined;

/** Loads the whole index, then runs each of the queries. */
export async function answerAll(texts: string[]): Promise<Answer[]> {
  loading ??= load();
  const index = await loading;
  const search = (text: string) => index.search(text, { limit: 5 }).map(({ record }) => record);
  return texts.map((text) => answer(text, search));
}

async function load(): Promise<SearchIndex> {
  const index = openIndex(await fetchPart('names'));
  const parameters = fetchPart('parameters');
  await index.addDescriptions(await fetchPart('descriptions'));
  await index.addParameters(await parameters);
  await index.addTypes(openTypes(await fetchPart('types')));
  return index;
}

async function fetchPart(part: keyof IndexParts): Promise<string> {
  const response = await fetch(`/bench/${part}.json`);
  if (!response.ok) throw new Error(`${part}.json answered ${response.status}`);
  return response.text();
}
