import type { SearchIndex, SearchResult } from '../../search/index/search-index.ts';
import { renderCodeName } from '../html/code-name.ts';
import { loadNames } from './load-index.ts';
import { namesInPath } from './name-in-path.ts';
import { pageAddress } from './page-address.ts';
import { kindText } from './search-results.ts';

/** The most pages that are listed. */
const MOST = 8;

/** Fills a section of the “Page not found” page with links to the pages whose names are closest to the address. */
export async function showNearest(section: HTMLElement): Promise<void> {
  const names = namesInPath(location.pathname);
  const state = section.querySelector('[data-state]');
  if (names.length === 0 || !state) return;
  const base = section.dataset.base ?? '/';
  section.hidden = false;
  try {
    const results = nearestTo(await loadNames(base), names);
    section
      .querySelector('[data-nearest]')
      ?.replaceChildren(...results.map((result) => renderItem(result, base)));
    state.textContent =
      results.length > 0 ? 'Closest matches:' : 'No page has a name like the one in the address.';
  } catch {
    state.textContent = "The list of names couldn't load.";
  }
}

/** The results of all spellings of a name, each page once, the first spelling first. */
function nearestTo(index: SearchIndex, names: readonly string[]): SearchResult[] {
  const found = names.flatMap((name) => index.search(name, { limit: MOST }));
  const byPath = new Map(found.toReversed().map((result) => [result.record.path, result]));
  return [...byPath.values()].reverse().slice(0, MOST);
}

function renderItem({ record }: SearchResult, base: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const kind = document.createElement('span');
  link.href = pageAddress(base, record.path);
  link.innerHTML = renderCodeName(record.name).text;
  kind.className = 'meta';
  kind.textContent = kindText(record);
  item.append(link, ' ', kind);
  return item;
}
