import { openIndex, type SearchIndex } from '../../search/search-index.ts';

/**
 * Loads the search index from the site: resolves when it answers by name, and calls `onMore` each
 * time that it has learnt more (descriptions, then parameters).
 * @throws {Error} when the names cannot be had; what fails later only leaves the index as it is.
 */
export async function loadIndex(base: string, onMore: () => void): Promise<SearchIndex> {
  const names = fetchPart(base, 'names');
  const descriptions = fetchPart(base, 'descriptions');
  const parameters = fetchPart(base, 'parameters');
  const index = openIndex(await names);
  const more = async () => {
    await index.addDescriptions(await descriptions);
    onMore();
    await index.addParameters(await parameters);
    onMore();
  };
  more().catch((error) => console.warn('Search knows names alone:', error));
  return index;
}

async function fetchPart(base: string, part: string): Promise<string> {
  const response = await fetch(`${base.replace(/\/$/, '')}/search/${part}.json`);
  if (!response.ok) throw new Error(`The search index answered ${response.status}`);
  return response.text();
}
