import { openIndex, type SearchIndex } from '../../search/index/search-index.ts';
import { openTypes } from '../../search/index/type-search.ts';
import { fetchPart } from './fetch-part.ts';

/**
 * Loads the search index from the site: resolves when it answers by name, and calls `onMore` each
 * time that it has learnt more (descriptions, then parameters, then data types).
 * @throws {Error} when the names cannot be had; what fails later only leaves the index as it is.
 */
export async function loadIndex(base: string, onMore: () => void): Promise<SearchIndex> {
  const index = await loadNames(base);
  void learnMore(index, base, onMore);
  return index;
}

/**
 * Loads the part of the search index that answers by name, and nothing else.
 * @throws {Error} when it cannot be had.
 */
export async function loadNames(base: string): Promise<SearchIndex> {
  return openIndex(await fetchPart(base, 'names'));
}

async function learnMore(index: SearchIndex, base: string, onMore: () => void): Promise<void> {
  try {
    const parameters = fetchPart(base, 'parameters');
    const descriptions = fetchPart(base, 'descriptions');
    for (const part of [parameters, descriptions]) part.catch(() => undefined);
    await index.prepare();
    await index.addDescriptions(await descriptions);
    onMore();
    const parameterText = await parameters;
    // Fetched only now, so that it does not hold up what is searched more.
    const types = fetchPart(base, 'types');
    types.catch(() => undefined);
    await index.addParameters(parameterText);
    onMore();
    await index.addTypes(openTypes(await types));
    onMore();
  } catch (error) {
    console.warn('Search knows only a part:', error);
  }
}
