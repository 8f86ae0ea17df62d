import { openIndex, type SearchIndex } from '../../../search/index/search-index.ts';
import { openTypes } from '../../../search/index/type-search.ts';
import { hasHan } from '../../../text/han-pairs.ts';
import { fetchPart } from '../fetch-part.ts';

export { PasteCard } from '../paste/paste-card.ts';

/**
 * Loads the search index from the site. Resolves when names can be searched, and calls `onMore` each time that more can
 * be: descriptions, then parameters, then data types; with `false`, once, if one of these fails to load.
 * @throws {Error} if the names cannot be loaded.
 */
export async function loadIndex(
  base: string,
  onMore: (isLoaded: boolean) => void,
): Promise<SearchIndex> {
  const index = await loadNames(base);
  addMore(index, base, () => onMore(true)).catch(() => onMore(false));
  return index;
}

/**
 * Loads only the names of the search index.
 * @throws {Error} if they cannot be loaded.
 */
export async function loadNames(base: string): Promise<SearchIndex> {
  return openIndex(await fetchPart(base, 'names'));
}

/** The indexes for which the statements were asked for. */
const asked = new WeakSet<SearchIndex>();

/**
 * Loads what the China site says about codes with the first query in Chinese, and calls `onLoaded`. Without a
 * connection, the next such query asks again.
 */
export async function loadStatements(
  base: string,
  index: SearchIndex,
  query: string,
  onLoaded: () => void,
): Promise<void> {
  if (!hasHan(query) || asked.has(index)) return;
  asked.add(index);
  try {
    index.addStatements(await fetchPart(base, 'statements'));
    onLoaded();
  } catch {
    asked.delete(index);
  }
}

async function addMore(index: SearchIndex, base: string, onMore: () => void): Promise<void> {
  const parameters = fetchPart(base, 'parameters');
  const descriptions = fetchPart(base, 'descriptions');
  for (const part of [parameters, descriptions]) part.catch(() => undefined);
  await index.prepare();
  await index.addDescriptions(await descriptions);
  onMore();
  const parameterText = await parameters;
  // Fetched only now, because the other parts are searched more often.
  const types = fetchPart(base, 'types');
  types.catch(() => undefined);
  await index.addParameters(parameterText);
  onMore();
  await index.addTypes(openTypes(await types));
  onMore();
  await index.addRemoved(await fetchPart(base, 'removed'));
  onMore();
}
