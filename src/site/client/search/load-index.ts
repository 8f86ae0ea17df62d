import { openIndex, type SearchIndex } from '../../../search/index/search-index.ts';
import { openTypes } from '../../../search/index/type-search.ts';
import { hasHan } from '../../../text/han-pairs.ts';
import { fetchPart } from '../fetch-part.ts';

/** How long to wait before a part that could not be loaded is asked for again. */
const RETRY_MS = 3000;

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
  addMore(index, base, () => onMore(true)).catch(() => {
    whole.add(index);
    onMore(false);
  });
  return index;
}

/**
 * Loads only the names of the search index.
 * @throws {Error} if they cannot be loaded.
 */
export async function loadNames(base: string): Promise<SearchIndex> {
  return openIndex(await fetchPart(base, 'names'));
}

/** The indexes that will not grow, since all parts are loaded, or one could not be. */
const whole = new WeakSet<SearchIndex>();
/** The indexes for which the statements were asked for. */
const asked = new WeakSet<SearchIndex>();
/** Those for which they arrived, or did not. */
const answered = new WeakSet<SearchIndex>();

/** Whether every part that a query needs is loaded, or could not be: nothing that arrives changes its results. */
export function isLoadedFor(index: SearchIndex, query: string): boolean {
  return whole.has(index) && (!hasHan(query) || answered.has(index));
}

/**
 * Loads what the China site says about codes with the first query in Chinese, and calls `onLoaded`, also if it cannot
 * be loaded. Without a connection, the next such query asks again.
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
  } catch {
    // Not before the answer to this query, which would ask again without end.
    setTimeout(() => asked.delete(index), RETRY_MS);
  }
  answered.add(index);
  onLoaded();
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
  whole.add(index);
  onMore();
}
